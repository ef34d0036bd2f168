package com.keyuan.crm.grant;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query applications as they are listed and read. */
public interface QueryQueries {

    /**
     * Those the user may see, the newest first.
     *
     * @param waiting only those that wait for the user's answer
     */
    Slice<QueryRow> list(CurrentUser user, boolean waiting, LocalDate today, @Nullable String after);

    long countWaiting(CurrentUser user);

    Optional<Text> find(QueryApplicationId id, LocalDate today);

    /** What the asker opened of the customer while it was granted. */
    List<QueryPage.Look> looks(QueryApplicationId id);

    /** All that is stored of one. */
    record Text(
            QueryRow row,
            CustomerId customer,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String answer,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}
}
