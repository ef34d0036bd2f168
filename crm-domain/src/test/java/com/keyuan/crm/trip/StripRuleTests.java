package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.trip.TripStrip.Kind;
import com.keyuan.crm.trip.TripStrip.Mark;
import com.keyuan.crm.trip.TripStrip.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StripRuleTests {

    private static final Instant SINCE = Instant.parse("2026-03-18T02:00:00Z");

    static Stream<Arguments> ways() {
        return Stream.of(
                way(TripState.PLANNED, null, Kind.TRIP, Mark.NOW, 0),
                way(TripState.UNDER_WAY, ReportState.DRAFT, Kind.TRIP, Mark.NOW, 0),
                way(TripState.ENDED, ReportState.DRAFT, Kind.REPORT, Mark.NOW, 1),
                way(TripState.ENDED, ReportState.SUBMITTED, Kind.SIGNATURE, Mark.NOW, 2),
                way(TripState.ENDED, ReportState.SIGNED, Kind.ENTRY, Mark.NOW, 3),
                way(TripState.ENDED, ReportState.QUALIFIED, Kind.VERIFICATION, Mark.NOW, 4),
                way(TripState.ENDED, ReportState.DISCREPANT, Kind.VERIFICATION, Mark.STOP, 4),
                way(TripState.CANCELLED, null, Kind.TRIP, Mark.STOP, 0));
    }

    private static Arguments way(TripState trip, @Nullable ReportState report, Kind now, Mark mark, int done) {
        return Arguments.of(trip, report, now, mark, done);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void showsWhereTheTripStands(TripState trip, @Nullable ReportState report, Kind now, Mark mark, int done) {
        TripStrip strip = StripRule.draw(facts(trip, report, null), false);

        assertThat(strip.steps()).extracting(Step::kind).containsExactly(Kind.values());
        assertThat(strip.done()).isEqualTo(done);
        assertThat(strip.now()).isNotNull().extracting(Step::kind, Step::mark).containsExactly(now, mark);
    }

    @Test
    void isDoneWhenTheMoneyIsPaid() {
        TripStrip strip = StripRule.draw(facts(TripState.ENDED, ReportState.VERIFIED, "PAID"), false);

        assertThat(strip.done()).isEqualTo(6);
        assertThat(strip.now()).isNull();
    }

    @Test
    void keepsADiscrepancyFromThoseWhoMayNotKnow() {
        StripRule.Facts facts = facts(TripState.ENDED, ReportState.DISCREPANT, "SUBMITTED");

        assertThat(verification(facts, false).key()).isEqualTo("under-review");
        assertThat(verification(facts, true).key()).isEqualTo("discrepant");
    }

    @Test
    void isThroughWithADiscrepancyOnceItIsDecidedAndEveryVisitWasCalled() {
        StripRule.Facts open = facts(TripState.ENDED, ReportState.DISCREPANT, "SUBMITTED");

        assertThat(verification(decided(open, 1), false))
                .extracting(Step::key, Step::mark)
                .containsExactly("phone", Mark.NOW);
        assertThat(verification(decided(open, 2), false))
                .extracting(Step::key, Step::mark)
                .containsExactly("decided", Mark.DONE);
        assertThat(verification(decided(open, 2), true).key()).isEqualTo("discrepant-decided");
        assertThat(StripRule.draw(decided(open, 2), false).now())
                .isNotNull()
                .extracting(Step::kind)
                .isEqualTo(Kind.EXPENSE);
    }

    private static StripRule.Facts decided(StripRule.Facts open, int ended) {
        return new StripRule.Facts(
                open.trip(),
                open.state(),
                open.goAhead(),
                open.from(),
                open.to(),
                open.tripSince(),
                open.traveller(),
                open.report(),
                open.reportSince(),
                open.returned(),
                open.signer(),
                open.signedAt(),
                open.assistant(),
                open.qualifiedAt(),
                open.visits(),
                ended,
                true,
                open.claimState(),
                open.claimSince(),
                open.claimAmount());
    }

    private static Step verification(StripRule.Facts facts, boolean sees) {
        return StripRule.draw(facts, sees).steps().stream()
                .filter(step -> step.kind() == Kind.VERIFICATION)
                .findFirst()
                .orElseThrow();
    }

    private static StripRule.Facts facts(TripState trip, @Nullable ReportState report, @Nullable String claim) {
        boolean signed = report != null && report.compareTo(ReportState.SIGNED) >= 0;
        boolean qualified = report != null && report.isAtLeastQualified();
        return new StripRule.Facts(
                TripId.next(),
                trip,
                GoAhead.NOT_NEEDED,
                LocalDate.parse("2026-03-16"),
                LocalDate.parse("2026-03-18"),
                SINCE,
                "周砚青",
                report,
                SINCE,
                false,
                signed ? "沈北辰" : null,
                signed ? SINCE : null,
                qualified ? "顾晓棠" : null,
                qualified ? SINCE : null,
                2,
                1,
                false,
                claim,
                SINCE,
                null);
    }
}
