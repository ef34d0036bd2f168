package com.keyuan.crm.customer;

import com.keyuan.crm.allocation.Allocation;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Customers for tests of every room: {@code customers.heldBy(sales)}, {@code customers.inPool()}. */
@TestComponent
@Transactional
public class TestCustomers {

    private final Customers customers;
    private final Contacts contacts;
    private final ContactSecrets secrets;
    private final NameSorting sorting;
    private final SearchKeeping keeping;
    private final Allocations allocations;
    private final JdbcClient jdbc;
    private final Clock clock;

    public TestCustomers(
            Customers customers,
            Contacts contacts,
            ContactSecrets secrets,
            NameSorting sorting,
            SearchKeeping keeping,
            Allocations allocations,
            JdbcClient jdbc,
            Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.secrets = secrets;
        this.sorting = sorting;
        this.keeping = keeping;
        this.allocations = allocations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public CustomerId inPool() {
        return named("客户" + CustomerId.next(), null);
    }

    public CustomerId heldBy(CurrentUser holder) {
        return named("客户" + CustomerId.next(), holder);
    }

    public CustomerId named(String name, @Nullable CurrentUser holder) {
        return with(name, CustomerDetails.NONE, holder);
    }

    public CustomerId with(String name, CustomerDetails details, @Nullable CurrentUser holder) {
        CustomerId id = CustomerId.next();
        keeping.keep(customers.save(
                new Customer(id, new CustomerName(name), sorting.keyOf(name), null, details, null, clock.instant())));
        if (holder != null) {
            allocations.save(new Allocation(
                    AllocationId.next(), id, holder.id(), clock.instant(), AllocationReason.INITIAL, null, null));
        }
        return id;
    }

    /** A contact of the customer with this number. */
    public ContactId contact(CustomerId customer, String name, String phone) {
        ContactId id = ContactId.next();
        Contact contact =
                new Contact(id, customer, secrets.newKey(id), ContactDetails.named(name), null, clock.instant());
        contact.setReach(secrets, new Reach(ContactField.PHONE, phone));
        contacts.save(contact);
        contacts.replaceIndex(id, ContactField.PHONE, secrets.index(ContactField.PHONE, phone));
        return id;
    }

    /** Puts it into a tier, as if a review had been accepted. */
    public void tier(CustomerId customer, char tier) {
        jdbc.sql("update customer set tier = :tier where id = :id")
                .param("tier", String.valueOf(tier))
                .param("id", customer.value())
                .update();
    }

    /** The log of a record, oldest first: {@code CHANGED {"name": ["old", "new"]}}. */
    public List<String> logOf(java.util.UUID subject) {
        return jdbc.sql("select kind || ' ' || details from audit_entry where subject_id = :id order by at, id")
                .param("id", subject)
                .query(String.class)
                .list();
    }
}
