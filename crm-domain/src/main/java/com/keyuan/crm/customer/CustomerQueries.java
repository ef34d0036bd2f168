package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of customers, each with no more than the policy gives the person who asks. */
public interface CustomerQueries {

    /** @param after cursor of the page before; null for the first */
    Slice<CustomerRow> list(CurrentUser user, CustomerFilter filter, LocalDate today, @Nullable String after, int size);

    /** How many there are, counted no further than so many. */
    int count(CurrentUser user, CustomerFilter filter, LocalDate today, int most);

    Slice<PoolRow> pool(CurrentUser user, CustomerFilter filter, @Nullable String after, int size);

    Optional<PoolRow> inPool(CustomerId id);

    /** Those who hold customers that the user may see, by name. */
    Map<PersonId, String> holders(CurrentUser user);
}
