package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfDayTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-18T09:00, 2026-03-18T12:00",
        "2026-03-18T11:59, 2026-03-18T12:00",
        "2026-03-18T12:00, 2026-03-19T00:00",
        "2026-03-18T23:59, 2026-03-19T00:00",
        "2026-12-31T18:00, 2027-01-01T00:00",
        "2028-02-28T18:00, 2028-02-29T00:00"
    })
    void isFollowedByAnotherHalfDayInShanghai(LocalDateTime tried, LocalDateTime again) {
        assertThat(HalfDay.of(at(tried)).next().begins()).isEqualTo(at(again));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BusinessZone.ID).toInstant();
    }
}
