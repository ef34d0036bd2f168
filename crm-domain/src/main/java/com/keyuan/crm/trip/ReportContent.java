package com.keyuan.crm.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report said when it was submitted: kept for ever, compared with what it says later. */
public record ReportContent(
        @Nullable String summary, List<Section> sections, List<Explained> explained, List<Proposed> proposed) {

    /**
     * One visit's section.
     *
     * @param met names
     */
    public record Section(
            UUID visit,
            String customer,
            List<String> met,
            @Nullable String need,
            @Nullable String business,
            @Nullable String competitor,
            @Nullable String result,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn) {}

    /** A customer that was not visited. */
    public record Explained(String customer, @Nullable String because) {}

    /**
     * A proposed change.
     *
     * @param shown the value, of personal ones the mask
     * @param sealed the ciphertext of a personal value, by which it is seen to have changed
     */
    public record Proposed(
            UUID id,
            String customer,
            String field,
            @Nullable String contact,
            String shown,
            @Nullable String sealed) {}

    public ReportContent {
        sections = List.copyOf(sections);
        explained = List.copyOf(explained);
        proposed = List.copyOf(proposed);
    }
}
