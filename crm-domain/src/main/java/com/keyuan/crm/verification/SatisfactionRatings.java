package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.SourceRef;
import java.time.LocalDate;

/** How satisfied customers said they were, 1 to 5, and on which occasion; feeds tier and trust. */
public interface SatisfactionRatings {

    /** Once for each source; a second rating of the same source is ignored. */
    void add(CustomerId customer, LocalDate on, int rating, SourceRef source);

    /** The customer changed its mind about what it said there. */
    void correct(int rating, SourceRef source);
}
