package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checklist looks at. */
public record ReportFacts(List<Planned> planned, List<Section> sections) {

    /** A customer of the plan. */
    public record Planned(
            CustomerId customer,
            String name,
            boolean visited,
            @Nullable String notVisitedBecause) {}

    /** A visit as the report tells it. */
    public record Section(
            VisitId visit,
            CustomerId customer,
            String name,
            int met,
            @Nullable String need,
            @Nullable String business,
            @Nullable String result,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn) {}

    public ReportFacts {
        planned = List.copyOf(planned);
        sections = List.copyOf(sections);
    }
}
