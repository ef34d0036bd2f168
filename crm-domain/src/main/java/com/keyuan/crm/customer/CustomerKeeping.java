package com.keyuan.crm.customer;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What follows from a record and is stored beside it, so that lists and searches have it: completeness and search keys. */
@Component
@RequiredArgsConstructor
class CustomerKeeping {

    private final CompletenessKeeping completeness;
    private final SearchKeeping search;

    void inStep(Customer customer) {
        completeness.refresh(customer.getId());
        search.keep(customer);
    }

    /** After it was written by the database itself. */
    void again(CustomerId id) {
        completeness.refresh(id);
        search.fill();
    }
}
