package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows contracts to those who may see them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ContractReading {

    private static final int PAGE = 50;
    private static final int ON_A_CARD = 30;

    private final ContractQueries queries;
    private final ContractPlans plans;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    public Slice<ContractRow> list(CurrentUser user, ContractFilter filter, @Nullable String after) {
        access.require(user, Action.CONTRACT_LIST);
        return queries.rows(policy.filter(user, Action.CONTRACT_VIEW), filter, BusinessZone.today(clock), after, PAGE);
    }

    /** What the whole list comes to, not only the page shown. */
    public ContractTotals totals(CurrentUser user, ContractFilter filter) {
        access.require(user, Action.CONTRACT_LIST);
        return queries.totals(policy.filter(user, Action.CONTRACT_VIEW), filter);
    }

    /** Those who answer for contracts that the user sees. */
    public List<OpportunityQueries.Holder> holders(CurrentUser user) {
        access.require(user, Action.CONTRACT_LIST);
        return queries.holders(policy.filter(user, Action.CONTRACT_VIEW));
    }

    public List<ContractRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CONTRACT_VIEW_OF_CUSTOMER, customer.value());
        return queries.ofCustomer(
                policy.filter(user, Action.CONTRACT_VIEW), customer, BusinessZone.today(clock), ON_A_CARD);
    }

    public ContractPage page(CurrentUser user, ContractId id) {
        access.require(user, Action.CONTRACT_VIEW, id.value());
        return page(id, rights(user, id));
    }

    /** The same for whoever may do this with it. */
    public ContractPage pageTo(CurrentUser user, Action action, ContractId id) {
        access.require(user, action, id.value());
        return page(id, Set.of(action));
    }

    private ContractPage page(ContractId id, Set<Action> rights) {
        return new ContractPage(
                queries.row(id, BusinessZone.today(clock)).orElseThrow(() -> new NotFound("contract", id)),
                queries.details(id).orElseThrow(() -> new NotFound("contract", id)),
                plans.of(id),
                queries.amendments(id),
                rights);
    }

    private Set<Action> rights(CurrentUser user, ContractId id) {
        Stream<Action> bills = Stream.of(Action.INVOICE_RECORD).filter(action -> access.allows(user, action));
        Stream<Action> works = Stream.of(
                        Action.CONTRACT_EDIT,
                        Action.CONTRACT_SIGN,
                        Action.CONTRACT_AMEND,
                        Action.CONTRACT_END,
                        Action.CONTRACT_CANCEL)
                .filter(action -> access.allows(user, action, id.value()));
        return Stream.concat(works, bills).collect(Collectors.toSet());
    }

    /** Whether the user makes contracts at all. */
    public boolean mayCreate(CurrentUser user) {
        return access.allows(user, Action.CONTRACT_CREATE);
    }

    public boolean mayCreate(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.CONTRACT_CREATE, customer.value());
    }

    /** The channels over which a contract may have been placed. */
    public List<ChannelChoice> channels(CurrentUser user) {
        access.require(user, Action.CONTRACT_CREATE);
        return queries.channels();
    }
}
