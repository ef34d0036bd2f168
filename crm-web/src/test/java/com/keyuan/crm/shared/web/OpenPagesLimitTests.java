package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.util.stream.IntStream;
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
    void beginsAnewWithTheNextWindowAndNotBefore() {
        clock.advance(Duration.ofMinutes(5));
        limit.admits("10.0.0.1");
        limit.admits("10.0.0.1");
        clock.advance(Duration.ofMinutes(4));
        assertThat(limit.admits("10.0.0.1")).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limit.admits("10.0.0.1")).isTrue();
        assertThat(limit.admits("10.0.0.1")).isTrue();
        assertThat(limit.admits("10.0.0.1")).isFalse();
    }

    @Test
    void takesTheWholeNetworkOfAnIpv6AddressForOne() {
        assertThat(limit.admits("2001:db8:1:2:0:0:0:1")).isTrue();
        assertThat(limit.admits("2001:db8:1:2:ffff::9")).isTrue();
        assertThat(limit.admits("2001:db8:1:2:a:b:c:d%eth0")).isFalse();
        assertThat(limit.admits("2001:db8:1:3::1")).isTrue();
        assertThat(limit.admits("::ffff:10.0.0.1")).isTrue();
        assertThat(limit.admits("::ffff:10.0.0.2")).isTrue();
    }

    @Test
    void letsNoMoreThroughHoweverManyAskAtOnce() {
        OpenPagesLimit busy = new OpenPagesLimit(new OpenPagesSettings(Duration.ofMinutes(5), 100, 5000), clock);
        long let = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> busy.admits("10.0.0.1"))
                .count();
        assertThat(let).isEqualTo(100);
    }
}
