package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.PlannedRow;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportWriting.Overview;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a trip brought as a whole, and why planned customers were not visited, as it is written. */
@Getter
@Setter
class OverviewForm {

    @Size(max = 2000) private @Nullable String summary;

    /** By customer. */
    private Map<UUID, @Size(max = 400) String> because = new LinkedHashMap<>();

    static OverviewForm from(ReportPage page) {
        OverviewForm form = new OverviewForm();
        form.summary = page.paper().summary();
        for (PlannedRow planned : page.planned()) {
            String known = planned.notVisitedBecause();
            form.because.put(planned.customer().value(), known == null ? "" : known);
        }
        return form;
    }

    /** What was not on the form stays as it is. */
    Overview toOverview() {
        Map<CustomerId, String> explanations = new HashMap<>();
        because.forEach((customer, text) -> explanations.put(new CustomerId(customer), text));
        return new Overview(summary, explanations);
    }
}
