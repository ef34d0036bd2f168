package com.keyuan.crm.insight;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work.
 *
 * @param subject what one opens to do it: the trip, the report, the claim, the case, the customer
 * @param title a customer's name, places, or the words of a case
 * @param note what identifies it further: a number, a change of tier; null where nothing does
 * @param who whose it is; null where nobody's
 * @param since since when it waits
 * @param due by when it is to be done; null where no day is set
 * @param late whether it should have been done
 */
public record WorkRow(
        UUID subject,
        String title,
        @Nullable String tier,
        @Nullable String note,
        @Nullable String who,
        @Nullable Instant since,
        @Nullable LocalDate due,
        @Nullable Money amount,
        boolean late) {}
