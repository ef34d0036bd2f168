package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.trip.VisitId;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SampleRuleTests {

    @Test
    void takesTheShareOfManyVisitsHoweverCloseInTime() {
        BigDecimal share = new BigDecimal("0.20");

        long taken = IntStream.range(0, 20_000)
                .filter(n -> SampleRule.takes(VisitId.next(), share))
                .count();

        assertThat(taken / 20_000.0).isCloseTo(0.20, Offset.offset(0.015));
    }

    @Test
    void decidesTheSameWheneverAsked() {
        VisitId visit = VisitId.of("0190a7c0-0000-7000-8000-000000000001");
        boolean taken = SampleRule.takes(visit, new BigDecimal("0.20"));

        assertThat(SampleRule.takes(VisitId.of(visit.toString()), new BigDecimal("0.20")))
                .isEqualTo(taken);
    }

    @Test
    void takesAllOrNoneAtTheEnds() {
        assertThat(IntStream.range(0, 500).allMatch(n -> SampleRule.takes(VisitId.next(), BigDecimal.ONE)))
                .isTrue();
        assertThat(IntStream.range(0, 500).noneMatch(n -> SampleRule.takes(VisitId.next(), BigDecimal.ZERO)))
                .isTrue();
    }
}
