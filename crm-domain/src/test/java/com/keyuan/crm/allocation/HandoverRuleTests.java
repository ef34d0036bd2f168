package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverRuleTests {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, false, false",
        "2026-04-02, true, false",
        "2026-04-08, true, false",
        "2026-04-09, true, true"
    })
    void goesUpToTheManagerAndAWeekLaterToTheDirectors(LocalDate today, boolean late, boolean raised) {
        LocalDate due = HandoverRule.dueOn(BEGAN);
        assertThat(due).isEqualTo("2026-04-01");
        assertThat(HandoverRule.isLate(due, today)).isEqualTo(late);
        assertThat(HandoverRule.isRaised(due, today)).isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({"89, false, true, true", "90, false, false, true", "90, true, false, false", "0, true, true, false"})
    void recordAndVisitShowByThemselves(int completeness, boolean visited, boolean record, boolean visit) {
        Set<HandoverStep> open = HandoverRule.open(Set.of(), completeness, visited);
        assertThat(open.contains(HandoverStep.RECORD)).isEqualTo(record);
        assertThat(open.contains(HandoverStep.VISIT)).isEqualTo(visit);
        assertThat(open).contains(HandoverStep.WORK, HandoverStep.LETTER, HandoverStep.CALL, HandoverStep.CHANNELS);
    }

    @ParameterizedTest
    @EnumSource(HandoverStep.class)
    void isOpenWhileOnePointIs(HandoverStep missing) {
        Set<HandoverStep> done = EnumSet.complementOf(EnumSet.of(missing));
        assertThat(HandoverRule.open(done, 0, false)).containsExactly(missing);
    }

    @Test
    void concernsMovesFromHandToHandAlone() {
        assertThat(AllocationReason.values())
                .filteredOn(HandoverRule::concerns)
                .containsExactly(
                        AllocationReason.ASSIGNED,
                        AllocationReason.APPLICATION,
                        AllocationReason.ROTATION,
                        AllocationReason.LEAVING);
    }
}
