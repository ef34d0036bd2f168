package com.keyuan.crm.trust;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the customer's page reads. */
public interface TrustQueries {

    /** Empty where nothing was judged yet, or the filter does not let it through. */
    Optional<TrustStanding> standing(CustomerId customer, RecordFilter customers);

    /** The last judgement of each month, the oldest first, two years at most. */
    List<TrustPoint> points(CustomerId customer, LocalDate today);
}
