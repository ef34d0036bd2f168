package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a customer that was entered by mistake, and brings back for 30 days what was deleted or merged. */
@Service
@Transactional
@RequiredArgsConstructor
public class CustomerRemoving {

    private static final int PAGE = 50;

    private final Access access;
    private final Customers customers;
    private final CustomerKeeping keeping;
    private final Removals removals;
    private final Audit audit;
    private final Clock clock;

    /** What was merged and deleted, newest first. */
    @Transactional(readOnly = true)
    public Slice<RemovalRow> list(CurrentUser user, @Nullable String after) {
        access.require(user, Action.DUPLICATE_LIST);
        return removals.list(user, after, PAGE);
    }

    /**
     * Deletes it; sent twice it goes once.
     *
     * @throws RemovalBlocked when money hangs on it, or something has to end first
     */
    public void delete(CurrentUser user, RemovalId id, CustomerId customer, String reason) {
        customers.oneAtATime(customer);
        if (removals.find(id).isPresent()) {
            return;
        }
        access.require(user, Action.CUSTOMER_DELETE, customer.value());
        Customer gone = customers.findById(customer).orElseThrow(() -> new NotFound("customer", customer));
        if (removals.hasMoney(customer)) {
            throw new RemovalBlocked("money", gone.getName());
        }
        removals.obstacle(customer).ifPresent(why -> {
            throw new RemovalBlocked(why, gone.getName());
        });
        removals.delete(id, customer, reason, user, clock.instant());
        audit.changed(user, gone.ref(), Changes.none().note("deleted", reason));
    }

    /**
     * Takes it back: both records are as they were, but for what was changed since.
     *
     * @return the record that came back
     * @throws RemovalBlocked after 30 days, when the other record went on into a third, or name or code are another one's now
     */
    public CustomerId takeBack(CurrentUser user, RemovalId id) {
        access.require(user, Action.CUSTOMER_RETURN, id.value());
        RemovalRow removal = removals.find(id).orElseThrow(() -> new NotFound("customer_removal", id));
        CustomerId kept = removal.kept();
        customers.oneAtATime(kept == null ? removal.customer() : kept);
        if (removals.find(id).orElseThrow().undoneAt() != null) {
            return removal.customer();
        }
        Instant now = clock.instant();
        if (!RemovalRule.isUndoable(removal.removedAt(), now)) {
            throw new RemovalBlocked("late", RemovalRule.DAYS);
        }
        if (kept != null && !removals.isHere(kept)) {
            throw new RemovalBlocked("further", removal.name());
        }
        removals.takeBack(id, user, now);
        audit.changed(user, Customer.ref(removal.customer()), Changes.none().note("returned", removal.name()));
        keeping.again(removal.customer());
        if (kept != null) {
            audit.changed(user, Customer.ref(kept), Changes.none().note("separated", removal.name()));
            keeping.again(kept);
        }
        return removal.customer();
    }
}
