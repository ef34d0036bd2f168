package com.keyuan.crm.customer;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters customers and contacts of a file in the importer's transaction, after the importer has asked whether the user
 * may import. Same rules, same errors, same log as by hand.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class CustomerImporting {

    private final CustomerEntry entry;
    private final ContactBook book;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    /** @throws TwinFound when somebody entered it meanwhile */
    public CustomerId enter(CurrentUser user, CustomerName name, CustomerDetails details, SourceRef source) {
        CustomerId id = CustomerId.next();
        Customer customer = entry.newCustomer(id, name, details, null, user);
        audit.record(
                AuditKind.CREATED,
                user,
                customer.ref(),
                customer.changesSince(null, CustomerDetails.NONE).note("source", source));
        events.publishEvent(new CustomerCreated(id, user));
        return id;
    }

    public void addContact(
            CurrentUser user, CustomerId customer, ContactDetails details, List<Reach> reaches, SourceRef source) {
        book.add(user, ContactId.next(), customer, details, reaches, source);
    }
}
