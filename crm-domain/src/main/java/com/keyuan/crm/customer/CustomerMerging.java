package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two records of one customer one, field by field; everything in all rooms goes along, and both stories stay. */
@Service
@Transactional
@RequiredArgsConstructor
public class CustomerMerging {

    private final Access access;
    private final Customers customers;
    private final CustomerEntry entry;
    private final CustomerPages pages;
    private final Removals removals;
    private final Audit audit;
    private final Clock clock;

    /** Both heads, the one that is to stay first. */
    @Transactional(readOnly = true)
    public List<CustomerHead> both(CurrentUser user, CustomerId kept, CustomerId gone) {
        access.requireAll(user, Action.CUSTOMER_MERGE, List.of(kept.value(), gone.value()));
        return Stream.of(kept, gone).map(id -> head(user, id)).toList();
    }

    /** One that another is to be found for, or that is to be deleted. */
    @Transactional(readOnly = true)
    public CustomerHead one(CurrentUser user, CustomerId id) {
        access.require(user, Action.CUSTOMER_MERGE, id.value());
        return head(user, id);
    }

    private CustomerHead head(CurrentUser user, CustomerId id) {
        return pages.head(user, id, BusinessZone.today(clock)).orElseThrow(() -> new NotFound("customer", id));
    }

    /**
     * Merges; the same form sent twice merges once.
     *
     * @param id made when the form was opened
     * @param seen the versions of both that the form showed
     * @param taken what the record that stays takes from the one that goes
     * @throws RemovalBlocked when something of the one that goes has to end first, or is there twice
     * @throws com.keyuan.crm.shared.StaleVersion when somebody else saved one of them since
     */
    public void merge(
            CurrentUser user,
            RemovalId id,
            CustomerId keptId,
            CustomerId goneId,
            List<Long> seen,
            Set<MergeField> taken) {
        Stream.of(keptId, goneId)
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(customers::oneAtATime);
        if (removals.find(id).isPresent()) {
            return;
        }
        access.requireAll(user, Action.CUSTOMER_MERGE, List.of(keptId.value(), goneId.value()));
        if (keptId.equals(goneId)) {
            throw new NotFound("customer", goneId);
        }
        Customer kept = get(keptId, seen.get(0));
        Customer gone = get(goneId, seen.get(1));
        removals.obstacle(goneId).ifPresent(why -> {
            throw new RemovalBlocked(why, gone.getName());
        });
        removals.merge(id, goneId, keptId, user, clock.instant());
        String before = kept.getName();
        CustomerDetails detailsBefore = kept.details();
        Importance importanceBefore = kept.getImportance();
        write(user, kept, gone, taken);
        removals.remember(id);
        audit.changed(
                user,
                kept.ref(),
                kept.changesSince(before, detailsBefore)
                        .field("importance", importanceBefore, kept.getImportance())
                        .note("merged", gone.getName()));
        audit.changed(user, gone.ref(), Changes.none().note("mergedInto", kept.getName()));
    }

    private void write(CurrentUser user, Customer kept, Customer gone, Set<MergeField> taken) {
        if (taken.contains(MergeField.IMPORTANCE) && gone.getImportance() != null) {
            kept.rate(gone.getImportance());
        }
        boolean renamed = taken.contains(MergeField.NAME);
        entry.change(
                user,
                kept,
                new CustomerName(renamed ? gone.getName() : kept.getName()),
                MergeRule.merged(kept.details(), gone.details(), taken),
                renamed ? gone.getTwinReason() : null);
    }

    private Customer get(CustomerId id, long version) {
        Customer customer = customers.findById(id).orElseThrow(() -> new NotFound("customer", id));
        customer.expectVersion(version);
        return customer;
    }
}
