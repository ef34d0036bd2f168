package com.keyuan.crm.task;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param customerName null where there is no customer, or the reader may not see it
 * @param giverName who gave it, null where the assignee set it for themself or the system did
 * @param mayFinish whether the reader may tick it off
 */
public record TaskRow(
        TaskId id,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable SourceRef source,
        PersonId assignee,
        String assigneeName,
        @Nullable String giverName,
        @Nullable Instant doneAt,
        boolean overdue,
        boolean dueToday,
        boolean mayFinish) {

    public boolean isDone() {
        return doneAt != null;
    }
}
