package com.keyuan.crm.trip;

import com.keyuan.crm.trip.TripStrip.Kind;
import com.keyuan.crm.trip.TripStrip.Mark;
import com.keyuan.crm.trip.TripStrip.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a trip's strip from what the database says of it. */
public final class StripRule {

    /**
     * What one statement reads of a trip.
     *
     * @param decided whether compliance has decided on every visit that was not confirmed
     * @param claimState the expense claim's state, null where there is none
     */
    public record Facts(
            TripId trip,
            TripState state,
            GoAhead goAhead,
            LocalDate from,
            LocalDate to,
            Instant tripSince,
            String traveller,
            @Nullable ReportState report,
            @Nullable Instant reportSince,
            boolean returned,
            @Nullable String signer,
            @Nullable Instant signedAt,
            @Nullable String assistant,
            @Nullable Instant qualifiedAt,
            int visits,
            int visitsEnded,
            boolean decided,
            @Nullable String claimState,
            @Nullable Instant claimSince,
            @Nullable BigDecimal claimAmount) {

        /** What was not confirmed is decided, and the other visits are called. */
        boolean discrepancyDone() {
            return report == ReportState.DISCREPANT && decided && visitsEnded == visits;
        }
    }

    private StripRule() {}

    /** @param seesDiscrepancy whether the reader may know that a visit was not confirmed */
    public static TripStrip draw(Facts facts, boolean seesDiscrepancy) {
        return new TripStrip(
                facts.trip(),
                List.of(
                        trip(facts),
                        report(facts),
                        signature(facts),
                        entry(facts),
                        verification(facts, seesDiscrepancy),
                        expense(facts)));
    }

    private static Step trip(Facts facts) {
        Step step =
                switch (facts.state()) {
                    case PLANNED -> planned(facts);
                    case UNDER_WAY -> Step.of(Kind.TRIP, Mark.NOW, "under-way", facts.traveller(), facts.tripSince());
                    case ENDED -> Step.of(Kind.TRIP, Mark.DONE, "dates", facts.traveller(), facts.tripSince());
                    case CANCELLED -> Step.of(Kind.TRIP, Mark.STOP, "cancelled", facts.traveller(), null);
                };
        return step.between(facts.from(), facts.to());
    }

    private static Step planned(Facts facts) {
        return switch (facts.goAhead()) {
            case ASKED -> Step.of(Kind.TRIP, Mark.NOW, "go-ahead-asked", null, facts.tripSince());
            case REFUSED -> Step.of(Kind.TRIP, Mark.STOP, "go-ahead-refused", facts.traveller(), null);
            case NOT_NEEDED, GIVEN -> Step.of(Kind.TRIP, Mark.NOW, "dates", facts.traveller(), null);
        };
    }

    private static Step report(Facts facts) {
        ReportState state = facts.report();
        if (state == null || facts.state() != TripState.ENDED) {
            return Step.of(Kind.REPORT, Mark.TODO, "by", facts.traveller(), null);
        }
        if (state != ReportState.DRAFT) {
            return Step.of(Kind.REPORT, Mark.DONE, "by", facts.traveller(), null);
        }
        return Step.of(
                Kind.REPORT,
                facts.returned() ? Mark.STOP : Mark.NOW,
                facts.returned() ? "returned" : "with",
                facts.traveller(),
                facts.reportSince());
    }

    private static Step signature(Facts facts) {
        ReportState state = facts.report();
        if (state == ReportState.SUBMITTED) {
            return Step.of(Kind.SIGNATURE, Mark.NOW, "directors", null, facts.reportSince());
        }
        return facts.signedAt() == null
                ? Step.of(Kind.SIGNATURE, Mark.TODO, "directors", null, null)
                : Step.of(Kind.SIGNATURE, Mark.DONE, "by", facts.signer(), facts.signedAt());
    }

    private static Step entry(Facts facts) {
        ReportState state = facts.report();
        if (state == ReportState.SIGNED) {
            return Step.of(Kind.ENTRY, Mark.NOW, "assistants", null, facts.reportSince());
        }
        return state == null || !state.isAtLeastQualified()
                ? Step.of(Kind.ENTRY, Mark.TODO, "assistants", null, null)
                : Step.of(Kind.ENTRY, Mark.DONE, "by", facts.assistant(), facts.qualifiedAt());
    }

    private static Step verification(Facts facts, boolean seesDiscrepancy) {
        ReportState state = facts.report();
        Step step =
                switch (state == null ? ReportState.DRAFT : state) {
                    case QUALIFIED -> Step.of(Kind.VERIFICATION, Mark.NOW, "phone", null, facts.reportSince());
                    case VERIFIED -> Step.of(Kind.VERIFICATION, Mark.DONE, "verified", null, facts.reportSince());
                    case UNVERIFIABLE ->
                        Step.of(Kind.VERIFICATION, Mark.DONE, "unverifiable", null, facts.reportSince());
                    case DISCREPANT -> discrepant(facts, seesDiscrepancy);
                    case DRAFT, SUBMITTED, SIGNED -> Step.of(Kind.VERIFICATION, Mark.TODO, "phone", null, null);
                };
        boolean told = state != ReportState.DISCREPANT || seesDiscrepancy || facts.decided();
        return step.counting(told ? facts.visitsEnded() : 0, facts.visits());
    }

    private static Step discrepant(Facts facts, boolean seesDiscrepancy) {
        if (facts.discrepancyDone()) {
            return Step.of(
                    Kind.VERIFICATION,
                    Mark.DONE,
                    seesDiscrepancy ? "discrepant-decided" : "decided",
                    null,
                    facts.reportSince());
        }
        if (facts.decided()) {
            return Step.of(Kind.VERIFICATION, Mark.NOW, "phone", null, facts.reportSince());
        }
        return Step.of(
                Kind.VERIFICATION,
                Mark.STOP,
                seesDiscrepancy ? "discrepant" : "under-review",
                null,
                facts.reportSince());
    }

    /** Money waits for the paper: while an earlier step is still open, a claim that goes its way is not what one waits for. */
    private static Step expense(Facts facts) {
        ReportState report = facts.report();
        boolean paperDone =
                report == ReportState.VERIFIED || report == ReportState.UNVERIFIABLE || facts.discrepancyDone();
        Mark goingOn = paperDone ? Mark.NOW : Mark.TODO;
        String claim = facts.claimState();
        Step step =
                switch (claim == null ? "" : claim) {
                    case "DRAFT" -> Step.of(Kind.EXPENSE, goingOn, "writing", facts.traveller(), facts.claimSince());
                    case "SUBMITTED" -> Step.of(Kind.EXPENSE, goingOn, "finance", null, facts.claimSince());
                    case "CLEARED" -> Step.of(Kind.EXPENSE, goingOn, "cleared", null, facts.claimSince());
                    case "REJECTED" ->
                        Step.of(Kind.EXPENSE, Mark.STOP, "rejected", facts.traveller(), facts.claimSince());
                    case "PAY_FAILED" -> Step.of(Kind.EXPENSE, Mark.STOP, "pay-failed", null, facts.claimSince());
                    case "PAID" -> Step.of(Kind.EXPENSE, Mark.DONE, "paid", null, facts.claimSince());
                    default -> Step.of(Kind.EXPENSE, Mark.TODO, "none", null, null);
                };
        return step.costing(facts.claimAmount());
    }
}
