package com.keyuan.crm.trip;

import static com.keyuan.crm.trip.VisitVerification.CONFIRMED;
import static com.keyuan.crm.trip.VisitVerification.NOT_CONFIRMED;
import static com.keyuan.crm.trip.VisitVerification.PARTLY;
import static com.keyuan.crm.trip.VisitVerification.UNVERIFIABLE;
import static com.keyuan.crm.trip.VisitVerification.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportOutcomeRuleTests {

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(List.of(WAITING), ReportState.QUALIFIED),
                Arguments.of(List.of(CONFIRMED, WAITING), ReportState.QUALIFIED),
                Arguments.of(List.of(UNVERIFIABLE, WAITING), ReportState.QUALIFIED),
                Arguments.of(List.of(CONFIRMED), ReportState.VERIFIED),
                Arguments.of(List.of(PARTLY, UNVERIFIABLE), ReportState.VERIFIED),
                Arguments.of(List.of(CONFIRMED, PARTLY), ReportState.VERIFIED),
                Arguments.of(List.of(NOT_CONFIRMED, WAITING), ReportState.DISCREPANT),
                Arguments.of(List.of(CONFIRMED, NOT_CONFIRMED), ReportState.DISCREPANT),
                Arguments.of(List.of(UNVERIFIABLE, UNVERIFIABLE), ReportState.UNVERIFIABLE),
                Arguments.of(List.of(), ReportState.UNVERIFIABLE));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void followsFromTheVisits(List<VisitVerification> visits, ReportState expected) {
        assertThat(ReportOutcomeRule.outcome(visits)).isEqualTo(expected);
    }
}
