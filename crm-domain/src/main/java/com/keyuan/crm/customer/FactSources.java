package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a customer's record came from. */
public interface FactSources {

    /** The kind of source of what somebody typed over; its id is theirs. */
    String TYPED = "person";

    void remember(
            CustomerId customer,
            @Nullable ContactId contact,
            FactField field,
            SourceRef source,
            PersonId by,
            Instant at);

    /** The newest source of each field; nothing of those that were never changed since the record was made. */
    List<FactSource> newestOf(CustomerId customer);
}
