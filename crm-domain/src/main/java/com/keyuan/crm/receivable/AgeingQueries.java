package com.keyuan.crm.receivable;

import com.keyuan.crm.access.RecordFilter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was open on any day, added up. */
public interface AgeingQueries {

    AgeingPage ageing(RecordFilter permitted, LocalDate asOf, AgeingBy by, @Nullable String after, int size);

    /** The next weeks; what is expected later is in the last one. */
    List<ExpectedWeek> expected(RecordFilter permitted, LocalDate today, int weeks);
}
