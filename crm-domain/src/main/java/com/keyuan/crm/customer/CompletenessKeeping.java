package com.keyuan.crm.customer;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the stored completeness in step with a customer and its contacts, so that lists can filter and sort by it. */
@Component
@RequiredArgsConstructor
class CompletenessKeeping {

    private final Customers customers;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;

    void refresh(CustomerId id) {
        List<Contact> people = contacts.findByCustomer(id);
        customers.findById(id).ifPresent(customer -> {
            Completeness now = CompletenessRule.of(
                    customer.details(),
                    people.stream().anyMatch(Contact::isReachable),
                    people.stream().anyMatch(Contact::decides));
            customers.storeCompleteness(id, now.percent());
            events.publishEvent(new CompletenessTaken(id));
        });
    }
}
