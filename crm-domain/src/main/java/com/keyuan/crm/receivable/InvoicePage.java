package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invoice with all that happened to it. */
public record InvoicePage(
        InvoiceRow row,
        long version,
        @Nullable String note,
        @Nullable String recordedBy,
        Instant recordedAt,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate reversedOn,
        List<MatchingRow> matchings,
        List<PromiseRow> promises,
        List<AlertRow> alerts,
        List<DisputeRow> disputes,
        List<LetterRow> letters) {

    public InvoicePage {
        matchings = List.copyOf(matchings);
        promises = List.copyOf(promises);
        alerts = List.copyOf(alerts);
        disputes = List.copyOf(disputes);
        letters = List.copyOf(letters);
    }

    /** A promise and what became of it. */
    public record PromiseRow(
            LocalDate promisedOn,
            BigDecimal amount,
            BigDecimal paid,
            @Nullable String saidBy,
            LocalDate madeOn,
            String recordedBy,
            PromiseRule.Outcome outcome) {}

    /** A step that it reached. */
    public record AlertRow(int days, LocalDate fallsOn, LocalDate raisedOn, boolean told, boolean ended) {}

    /** A dispute, with its outcome where it is over. */
    public record DisputeRow(
            String reason,
            Instant openedAt,
            String openedBy,
            @Nullable Instant settledAt,
            @Nullable String outcome) {}

    /** A letter that asked for it. */
    public record LetterRow(DunningLetterId id, DunningStage stage, LocalDate madeOn, BigDecimal open) {}
}
