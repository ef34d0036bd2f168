package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;

/** Who of ours was in touch with whom of theirs: by interactions, visits and cases. */
public interface PeopleMapQueries {

    PeopleMap map(CustomerId customer, Instant now);
}
