package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes customers. */
@Service
@Transactional
@RequiredArgsConstructor
public class CustomerService {

    private final Access access;
    private final Customers customers;
    private final CustomerEntry entry;
    private final FactSources sources;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Enters a customer; a salesperson holds what they enter. The same form sent twice enters it once.
     *
     * @param id made when the form was opened
     * @param twinReason why this is another one than the customer of the same name
     * @throws SavedOtherwise when the same form came before with other content
     * @throws TwinFound when it is already there
     */
    public CustomerId create(
            CurrentUser user, CustomerId id, CustomerName name, CustomerDetails details, @Nullable String twinReason) {
        access.require(user, Action.CUSTOMER_CREATE);
        Optional<Customer> sentBefore = customers.findById(id);
        if (sentBefore.isPresent()) {
            isTheSame(user, sentBefore.get(), Arrays.asList(name.value(), details, twinReason));
            return id;
        }
        Customer customer = entry.newCustomer(id, name, details, twinReason, user);
        audit.record(
                AuditKind.CREATED,
                user,
                customer.ref(),
                customer.changesSince(null, CustomerDetails.NONE).note("twinReason", twinReason));
        events.publishEvent(new CustomerCreated(id, user));
        return id;
    }

    private static void isTheSame(CurrentUser user, Customer stored, List<@Nullable Object> sent) {
        if (!user.isSelf(stored.getCreatedBy())) {
            throw new NotFound("customer", stored.getId());
        }
        SavedOtherwise.unlessSame(
                stored.ref(), Arrays.asList(stored.getName(), stored.details(), stored.getTwinReason()), sent);
    }

    /**
     * Replaces name and details.
     *
     * @param version of the record when the form was opened
     * @throws com.keyuan.crm.shared.StaleVersion when somebody else saved it since
     * @throws TwinFound when name or credit code are now those of another one
     */
    public void edit(
            CurrentUser user,
            CustomerId id,
            long version,
            CustomerName name,
            CustomerDetails details,
            @Nullable String twinReason) {
        Customer customer = get(user, Action.CUSTOMER_EDIT, id);
        customer.expectVersion(version);
        String nameBefore = customer.getName();
        CustomerDetails before = customer.details();
        entry.change(user, customer, name, details, twinReason);
        SourceRef typed = new SourceRef(FactSources.TYPED, user.id().value());
        FactField.differing(before, details)
                .forEach(field -> sources.remember(id, null, field, typed, user.id(), clock.instant()));
        audit.changed(user, customer.ref(), customer.changesSince(nameBefore, before));
    }

    /** Marks it lost, until it comes with a matter or order on a later day. */
    public void lose(CurrentUser user, CustomerId id, String reason) {
        Customer customer = get(user, Action.CUSTOMER_EDIT, id);
        customer.lose(BusinessZone.today(clock), reason);
        customers.save(customer);
        audit.changed(user, customer.ref(), new Changes().field("lost", null, reason));
    }

    /** Takes the mark away again. */
    public void findAgain(CurrentUser user, CustomerId id) {
        Customer customer = get(user, Action.CUSTOMER_EDIT, id);
        String before = customer.getLostReason();
        customer.findAgain();
        customers.save(customer);
        audit.changed(user, customer.ref(), new Changes().field("lost", before, null));
    }

    /** Says how much it matters; managers only, since it moves the tier. */
    public void rate(CurrentUser user, CustomerId id, Importance importance) {
        Customer customer = get(user, Action.CUSTOMER_RATE, id);
        Importance before = customer.getImportance();
        customer.rate(importance);
        customers.save(customer);
        audit.changed(user, customer.ref(), new Changes().field("importance", before, importance));
    }

    private Customer get(CurrentUser user, Action action, CustomerId id) {
        // a move that is under way ends first: whoever has just lost the customer changes nothing any more
        customers.oneAtATime(id);
        access.require(user, action, id.value());
        return customers.findById(id).orElseThrow(() -> new NotFound("customer", id));
    }
}
