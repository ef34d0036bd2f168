package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenPagesLimitTests {

    private final TestClock clock = new TestClock();
    private final OpenPagesLimit limit = new OpenPagesLimit(new OpenPagesSettings(Duration.ofMinutes(5), 2, 5), clock);

    @Test
    void turnsAwayAnAddressThatAsksTooOftenAndNoOther() {
        assertThat(limit.admits("10.0.0.1")).isTrue();
        assertThat(limit.admits("10.0.0.1")).isTrue();
        assertThat(limit.admits("10.0.0.1")).isFalse();
        assertThat(limit.admits("10.0.0.2")).isTrue();
    }

    @Test
    void turnsEverybodyAwayOnceTooManyAskTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.admits("10.0.0." + i)).isTrue();
        }
        assertThat(limit.admits("10.0.0.99")).isFalse();
    }

    @Test
    void beginsAnewWithTheNextWindowAndDay() {
        limit.admits("10.0.0.1");
        limit.admits("10.0.0.1");
        clock.advance(Duration.ofMinutes(5));
        assertThat(limit.admits("10.0.0.1")).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(limit.admits("10.0.0.1")).isTrue();
    }
}
