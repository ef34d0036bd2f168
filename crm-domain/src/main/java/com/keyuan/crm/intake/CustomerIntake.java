package com.keyuan.crm.intake;

import com.keyuan.crm.allocation.Allocation;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HolderChanged;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerImporting;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Customers with their contacts, one contact a row. */
@Component
@RequiredArgsConstructor
class CustomerIntake implements IntakeOf<CustomerLine> {

    private final CustomerImporting customers;
    private final Allocations allocations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Override
    public IntakeKind kind() {
        return IntakeKind.CUSTOMERS;
    }

    @Override
    public RowCheck<CustomerLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        return CustomerRowRule.check(row, facts);
    }

    @Override
    public RowOutcome enter(CurrentUser user, SourceRef source, CustomerLine line, IntakeFacts facts) {
        CustomerId id = line.presentId() == null ? entered(user, source, line, facts) : CustomerId.of(line.presentId());
        if (line.contact() != null) {
            customers.addContact(user, id, line.contact(), line.reaches(), source);
        }
        return RowOutcome.ENTERED;
    }

    private CustomerId entered(CurrentUser user, SourceRef source, CustomerLine line, IntakeFacts facts) {
        CustomerId id = customers.enter(user, line.name(), line.details(), source);
        facts.learn(IntakeField.NAME, line.name().value(), id.toString());
        String holder = line.holder().id();
        if (holder != null) {
            hold(user, id, PersonId.of(holder));
        }
        return id;
    }

    private void hold(CurrentUser user, CustomerId customer, PersonId holder) {
        if (allocations.findOpen(customer).isPresent()) {
            return; // whoever creates a customer and sells holds it
        }
        allocations.save(new Allocation(
                AllocationId.next(), customer, holder, clock.instant(), AllocationReason.INITIAL, user.id(), null));
        audit.changed(
                user,
                Customer.ref(customer),
                Changes.none().field("holder", null, holder).note("reason", AllocationReason.INITIAL));
        events.publishEvent(new HolderChanged(customer, null, holder, AllocationReason.INITIAL));
    }
}
