package com.keyuan.crm.intake;

import com.keyuan.crm.allocation.Allocation;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HolderChanged;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerImporting;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.order.OrderEntry;
import com.keyuan.crm.order.OrderFacts;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderService;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters what a good row says, with whatever it names that is new. */
@Component
@RequiredArgsConstructor
class IntakeEntering {

    private final CustomerImporting customers;
    private final OrderService orders;
    private final IntakeNewcomers newcomers;
    private final Allocations allocations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    void enter(CurrentUser user, IntakeRunId run, CustomerLine line, IntakeFacts facts) {
        CustomerId id;
        if (line.presentId() == null) {
            id = customers.enter(user, line.name(), line.details(), IntakeService.subject(run));
            facts.learn(IntakeField.NAME, line.name().value(), id.toString());
            if (line.holder().id() != null) {
                hold(user, id, PersonId.of(line.holder().id()));
            }
        } else {
            id = CustomerId.of(line.presentId());
        }
        if (line.contact() != null) {
            customers.addContact(user, id, line.contact(), line.reaches(), IntakeService.subject(run));
        }
    }

    /** @return false when the order was here already */
    boolean enter(CurrentUser user, IntakeRunId run, OrderLine line, IntakeFacts facts) {
        CustomerId customer = CustomerId.of(Objects.requireNonNull(made(
                IntakeField.CUSTOMER,
                line.customer(),
                facts,
                name -> customers
                        .enter(user, new CustomerName(name), CustomerDetails.NONE, IntakeService.subject(run))
                        .toString())));
        String product = made(
                IntakeField.PRODUCT,
                line.product(),
                facts,
                name -> newcomers.product(user, name).toString());
        String salesperson = made(
                IntakeField.SALESPERSON,
                line.salesperson(),
                facts,
                name -> newcomers.formerSalesperson(user, name).toString());
        String number = Objects.requireNonNullElseGet(
                line.number(),
                () -> "IM-" + line.fingerprint().substring("intake:".length()).substring(0, 12));
        OrderFacts order = new OrderFacts(
                number,
                line.orderedOn(),
                line.amount(),
                line.channel(),
                salesperson == null ? null : PersonId.of(salesperson),
                product == null ? null : ProductId.of(product));
        return orders.recordImported(user, new OrderEntry(OrderId.next(), customer, order, line.fingerprint()));
    }

    private interface Making {
        String make(String name);
    }

    private static @Nullable String made(IntakeField field, Reference reference, IntakeFacts facts, Making making) {
        String name = reference.toCreate();
        if (name == null) {
            return reference.id();
        }
        Optional<String> meanwhile = facts.idOf(field, name);
        return meanwhile.orElseGet(() -> {
            String id = making.make(name);
            facts.learn(field, name, id);
            return id;
        });
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
