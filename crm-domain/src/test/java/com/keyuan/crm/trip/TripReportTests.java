package com.keyuan.crm.trip;

import static com.keyuan.crm.trip.TripFixture.NOW;
import static com.keyuan.crm.trip.TripFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.SigningRule.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TripReportTests {

    private static final Completeness WHOLE = new Completeness(1, List.of(), Map.of());
    private static final PersonId DIRECTOR = PersonId.next();
    private static final PersonId ASSISTANT = PersonId.next();

    private final TripReport report = new TripReport(TripReportId.next(), TripId.next(), NOW);

    @Test
    void goesItsWayFromDraftToVerified() {
        report.submit(WHOLE, false, NOW);
        report.sign(signature(), NOW);
        report.qualify(ASSISTANT, NOW);

        assertThat(report.concludeVerification(ReportState.VERIFIED, NOW)).isTrue();
        assertThat(report.getState()).isEqualTo(ReportState.VERIFIED);
    }

    /** Every move from every state: those of the specification succeed, all others are refused and change nothing. */
    @ParameterizedTest
    @MethodSource("moves")
    void makesOnlyTheMovesOfItsState(ReportState from, String move, boolean allowed) {
        TripReport paper = reportIn(from);

        if (allowed) {
            move(paper, move);
            assertThat(paper.getState()).isNotEqualTo(from);
        } else {
            assertThatThrownBy(() -> move(paper, move)).isInstanceOf(ReportMoved.class);
            assertThat(paper.getState()).isEqualTo(from);
        }
    }

    static Stream<Arguments> moves() {
        return Stream.of(ReportState.values())
                .flatMap(from -> Stream.of("submit", "sign", "giveBack", "qualify")
                        .map(move -> Arguments.of(from, move, isAllowed(from, move))));
    }

    private static boolean isAllowed(ReportState from, String move) {
        return switch (move) {
            case "submit" -> from == ReportState.DRAFT;
            case "sign" -> from == ReportState.SUBMITTED;
            case "giveBack" -> from == ReportState.SUBMITTED || from == ReportState.SIGNED;
            default -> from == ReportState.SIGNED;
        };
    }

    private static void move(TripReport paper, String move) {
        switch (move) {
            case "submit" -> paper.submit(WHOLE, false, NOW);
            case "sign" -> paper.sign(signature(), NOW);
            case "giveBack" -> paper.giveBack(DIRECTOR, "结果没有写清楚", NOW);
            default -> paper.qualify(ASSISTANT, NOW);
        }
    }

    private static TripReport reportIn(ReportState state) {
        TripReport paper = new TripReport(TripReportId.next(), TripId.next(), NOW);
        if (state != ReportState.DRAFT) {
            paper.submit(WHOLE, false, NOW);
        }
        if (state.compareTo(ReportState.SIGNED) >= 0) {
            paper.sign(signature(), NOW);
        }
        if (state.isAtLeastQualified()) {
            paper.qualify(ASSISTANT, NOW);
            paper.concludeVerification(state, NOW);
        }
        return paper;
    }

    @Test
    void isNotHandedInWhileSomethingIsMissing() {
        Completeness missing = new Completeness(
                1,
                List.of(new Completeness.Problem(
                        Completeness.Check.NEED, Completeness.Fault.MISSING, null, CustomerId.next(), "通海", null)),
                Map.of());

        assertThatThrownBy(() -> report.submit(missing, false, NOW)).isInstanceOf(ReportIncomplete.class);
        assertThat(report.getState()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void losesItsSignatureWhenItGoesBackAndStaysMarkedLate() {
        report.submit(WHOLE, true, NOW);
        report.sign(signature(), NOW);
        report.giveBack(ASSISTANT, "电话号码少一位", NOW);

        assertThat(report.getSignedBy()).isNull();
        assertThat(report.getReturnedNote()).isEqualTo("电话号码少一位");

        report.submit(WHOLE, false, NOW);
        assertThat(report.isLate()).isTrue();
        assertThat(report.getSubmissions()).isEqualTo(2);
        assertThat(report.getReturnedNote()).isNull();
    }

    @Test
    void isNotMarkedLateForGoingBackAndForth() {
        report.submit(WHOLE, false, NOW);
        report.giveBack(DIRECTOR, "补充结果", NOW);
        report.submit(WHOLE, true, NOW);

        assertThat(report.isLate()).isFalse();
    }

    @Test
    void isNotGivenBackWithoutReasons() {
        report.submit(WHOLE, false, NOW);

        assertThatThrownBy(() -> report.giveBack(DIRECTOR, "  ", NOW)).isInstanceOf(ReasonMissing.class);
        assertThat(report.getState()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void beginsWithWhatWasLoggedAndLetsItBeWrittenOut() {
        Visit visit = aVisit(CustomerId.next(), new VisitNote("460 吨", null, null, "周五答复"));
        ContactId contact = ContactId.next();
        report.addSection(visit);
        report.addSection(visit);

        report.write(
                visit.getId(),
                new VisitNote("460 吨", "订单排到八月", null, "周五答复"),
                "寄证书",
                LocalDate.parse("2026-03-20"),
                Set.of(contact));

        ReportSection section =
                Objects.requireNonNull(report.getSections().get(visit.getId().value()));
        assertThat(report.getSections()).hasSize(1);
        assertThat(section.business()).isEqualTo("订单排到八月");
        assertThat(section.nextStepOn()).isEqualTo(LocalDate.parse("2026-03-20"));
        assertThat(report.getMet()).containsExactly(new MetContact(visit.getId(), contact));
    }

    @Test
    void isNotWrittenOnAfterItWasHandedIn() {
        report.submit(WHOLE, false, NOW);

        assertThatThrownBy(() -> report.writeSummary("改一下")).isInstanceOf(ReportMoved.class);
        assertThatThrownBy(() -> report.addSection(aVisit(CustomerId.next(), new VisitNote("a", null, null, null))))
                .isInstanceOf(ReportMoved.class);
    }

    @Test
    void comesBackFromADiscrepancyThatWasCleared() {
        TripReport paper = reportIn(ReportState.DISCREPANT);

        assertThat(paper.concludeVerification(ReportState.VERIFIED, NOW)).isTrue();
        assertThat(paper.concludeVerification(ReportState.DISCREPANT, NOW)).isFalse();
    }

    private static Signature signature() {
        @Nullable PersonId represented = null;
        return new Signature(DIRECTOR, represented, false);
    }
}
