package com.keyuan.crm.grant;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query applications, and the customers they are about. */
public interface QueryApplications {

    Optional<QueryApplication> findById(QueryApplicationId id);

    /** For changing it: whoever comes second waits and sees what the first did. */
    Optional<QueryApplication> lock(QueryApplicationId id);

    /** @throws QueryNeedless when the same person's question about the customer waits */
    QueryApplication save(QueryApplication application);

    /** The customer of this name, however it is spelt, or this credit code. */
    Optional<Named> named(String nameKey, String creditCode);

    /** @param holder null for one in the pool */
    record Named(CustomerId id, @Nullable PersonId holder) {}
}
