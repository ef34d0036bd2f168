package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.customer.CustomerCreated;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers to people, and tells who held them. */
@Service
@Transactional
@RequiredArgsConstructor
public class AllocationService {

    private final Access access;
    private final Allocations allocations;
    private final AllocationQueries queries;
    private final ApplicationLines applications;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A manager gives the customer to somebody of the department, a director to anybody who sells.
     *
     * @param id made when the form was opened: sent twice, it counts once
     * @param expected the allocation that stood when the form was opened; null when the customer was in the pool
     * @throws HeldByAnother when another one stands now
     * @throws LevelTooLow when the tier asks for more experience
     * @throws BeforeCommittee while the committee has a ballot on the customer
     */
    public void assign(
            CurrentUser user,
            AllocationId id,
            CustomerId customer,
            @Nullable AllocationId expected,
            PersonId holder,
            @Nullable String note) {
        access.require(user, Action.CUSTOMER_ASSIGN, customer.value());
        HolderOption chosen = eligible(user, holder);
        char tier = queries.tierOf(customer);
        Level level = chosen.level();
        if (!LevelRule.fits(tier, level)) {
            throw new LevelTooLow(tier, level == null ? Level.NEW : level);
        }
        if (applications.isBeforeCommittee(customer)) {
            throw new BeforeCommittee();
        }
        move(user, new Move(id, customer, expected, holder, AllocationReason.ASSIGNED, note));
    }

    /** The committee has decided: the customer goes from the pool to whoever won. Rights and rules were asked there. */
    void giveByDecision(CurrentUser by, AllocationId id, CustomerId customer, PersonId winner, String note) {
        move(by, new Move(id, customer, null, winner, AllocationReason.APPLICATION, note));
    }

    /**
     * The record names the wrong holder: sets it right, with a note why. Counts for no limit and asks no level.
     *
     * @throws HeldByAnother when another allocation stands than the one the form was opened with
     */
    public void correct(
            CurrentUser user,
            AllocationId id,
            CustomerId customer,
            @Nullable AllocationId expected,
            PersonId holder,
            String note) {
        access.require(user, Action.CUSTOMER_ASSIGN, customer.value());
        eligible(user, holder);
        move(user, new Move(id, customer, expected, holder, AllocationReason.CORRECTION, note));
    }

    /** The history, for whoever may see the customer. */
    @Transactional(readOnly = true)
    public AllocationPage page(CurrentUser user, CustomerId customer) {
        boolean mayAssign = access.allows(user, Action.CUSTOMER_ASSIGN, customer.value());
        if (!mayAssign) {
            access.require(user, Action.CUSTOMER_VIEW, customer.value());
        }
        List<AllocationRow> history = queries.historyOf(customer);
        AllocationId open = history.stream()
                .filter(row -> row.endedAt() == null)
                .findFirst()
                .map(AllocationRow::id)
                .orElse(null);
        return new AllocationPage(
                customer, open, history, mayAssign, mayAssign ? queries.holdersWithinReachOf(user) : List.of());
    }

    /** Who creates a customer holds it, if a salesperson. */
    @EventListener
    void holdBy(CustomerCreated created) {
        CurrentUser creator = created.by();
        if (creator.is(Role.SALES)) {
            Move first = new Move(
                    AllocationId.next(), created.customer(), null, creator.id(), AllocationReason.INITIAL, null);
            move(creator, first);
        }
    }

    private record Move(
            AllocationId id,
            CustomerId customer,
            @Nullable AllocationId expected,
            PersonId to,
            AllocationReason reason,
            @Nullable String note) {}

    private void move(CurrentUser user, Move move) {
        if (allocations.findById(move.id()).isPresent()) {
            return;
        }
        Optional<Allocation> open = allocations.findOpen(move.customer());
        if (!Objects.equals(open.map(Allocation::getId).orElse(null), move.expected())) {
            throw new HeldByAnother();
        }
        PersonId before = open.map(Allocation::getHolder).orElse(null);
        if (move.to().equals(before)) {
            throw new SameHolder();
        }
        Instant now = clock.instant();
        open.ifPresent(standing -> end(standing, now));
        allocations.save(
                new Allocation(move.id(), move.customer(), move.to(), now, move.reason(), user.id(), move.note()));
        audit.changed(
                user,
                Customer.ref(move.customer()),
                new Changes()
                        .field("holder", before, move.to())
                        .note("reason", move.reason())
                        .note("note", move.note()));
        events.publishEvent(new HolderChanged(move.customer(), before, move.to(), move.reason()));
    }

    private void end(Allocation standing, Instant now) {
        standing.end(now);
        allocations.save(standing);
    }

    private HolderOption eligible(CurrentUser user, PersonId holder) {
        return queries.holdersWithinReachOf(user).stream()
                .filter(option -> option.person().equals(holder))
                .findFirst()
                .orElseThrow(HolderNotEligible::new);
    }
}
