package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The principles of allocation, computed and shown before every decision with the effect of that decision: an assignment,
 * an application, a ballot, a claim, a plan of many moves.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PrinciplesMeter {

    private final Access access;
    private final PrincipleQueries queries;
    private final AllocationQueries allocations;
    private final Clock clock;

    /** How the departments within the user's reach stand, with the people in them. */
    public List<PrinciplesOfDepartment> overview(CurrentUser user) {
        access.require(user, Action.PRINCIPLES_VIEW);
        boolean everywhere = user.isAnyOf(Role.DIRECTOR, Role.COMMITTEE);
        return byDepartment(queries.loadsOfAll(BusinessZone.today(clock))).values().stream()
                .filter(loads ->
                        everywhere || user.departments().contains(loads.get(0).department()))
                .map(loads -> new PrinciplesOfDepartment(PrinciplesRule.of(loads), loads))
                .toList();
    }

    /**
     * What these moves together would do to each department that they touch; the room that asks has asked for the right to
     * decide them. A number of statements that does not depend on how many moves there are.
     */
    public List<PrinciplesEffect> effectOf(List<PlannedMove> moves) {
        return effectsOf(List.of(moves)).get(0);
    }

    /** What giving the customer to this person would do; nothing for somebody to whom the user may not give it. */
    public List<PrinciplesEffect> effectOfAssignment(CurrentUser user, CustomerId customer, PersonId holder) {
        access.require(user, Action.CUSTOMER_ASSIGN, customer.value());
        boolean eligible = allocations.holdersWithinReachOf(user).stream()
                .anyMatch(option -> option.person().equals(holder));
        return eligible ? effectOf(List.of(new PlannedMove(customer, holder))) : List.of();
    }

    /** The same for several decisions between which somebody chooses, in their order. */
    public List<List<PrinciplesEffect>> effectsOf(List<List<PlannedMove>> choices) {
        LocalDate today = BusinessZone.today(clock);
        List<CustomerLoad> customers = queries.customers(
                choices.stream()
                        .flatMap(List::stream)
                        .map(PlannedMove::customer)
                        .collect(Collectors.toSet()),
                today);
        Set<PersonId> people = Stream.concat(
                        choices.stream().flatMap(List::stream).map(PlannedMove::to),
                        customers.stream().map(CustomerLoad::holder))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<PersonLoad> loads = queries.loads(queries.departmentsOf(people), today);
        return choices.stream().map(moves -> effects(loads, moves, customers)).toList();
    }

    private static List<PrinciplesEffect> effects(
            List<PersonLoad> loads, List<PlannedMove> moves, List<CustomerLoad> customers) {
        List<PersonLoad> moved = PrinciplesRule.moved(loads, moves, customers);
        Map<Object, List<PersonLoad>> after = byDepartment(moved);
        return byDepartment(loads).entrySet().stream()
                .filter(one -> !one.getValue().equals(after.get(one.getKey())))
                .map(one -> new PrinciplesEffect(
                        PrinciplesRule.of(one.getValue()),
                        PrinciplesRule.of(Objects.requireNonNull(after.get(one.getKey())))))
                .toList();
    }

    private static Map<Object, List<PersonLoad>> byDepartment(List<PersonLoad> loads) {
        return loads.stream()
                .collect(Collectors.groupingBy(PersonLoad::department, LinkedHashMap::new, Collectors.toList()));
    }
}
