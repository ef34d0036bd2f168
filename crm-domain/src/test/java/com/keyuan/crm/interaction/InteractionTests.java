package com.keyuan.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class InteractionTests {

    private static final Instant NOW = Instant.parse("2026-11-19T02:00:00Z");

    private final CustomerId customer = CustomerId.next();
    private final PersonId me = PersonId.next();

    @Test
    void opensAMatterOnlyWhenTheCustomerTurnedToUs() {
        assertThat(recorded(touch(Direction.IN, true, NOW)).isOpensMatter()).isTrue();
        assertThatExceptionOfType(MatterNotInbound.class).isThrownBy(() -> recorded(touch(Direction.OUT, true, NOW)));
    }

    @Test
    void hasHappenedButNotInAnotherCentury() {
        recorded(touch(Direction.IN, false, NOW.plus(4, ChronoUnit.MINUTES))); // a clock a little fast
        assertThatExceptionOfType(NotHappenedYet.class)
                .isThrownBy(() -> recorded(touch(Direction.IN, false, NOW.plus(6, ChronoUnit.MINUTES))));
        assertThatExceptionOfType(HappenedTooLongAgo.class)
                .isThrownBy(() -> recorded(touch(Direction.IN, false, Instant.parse("1999-12-31T15:59:59Z"))));
        recorded(touch(Direction.IN, false, Instant.parse("1999-12-31T16:00:00Z"))); // 2000 began in Shanghai
    }

    @Test
    void saysWhatACorrectionChanged() {
        Interaction interaction = recorded(touch(Direction.IN, true, NOW));
        Touch right = touch(Direction.OUT, false, NOW);
        assertThat(interaction.correct(right, NOW).byField()).containsOnlyKeys("direction", "opensMatter");
        assertThat(interaction.touch()).isEqualTo(right);
        assertThat(interaction.correct(right, NOW).isEmpty()).isTrue();
    }

    @Test
    void staysAsItWasWhenACorrectionIsRefused() {
        Touch first = touch(Direction.IN, true, NOW);
        Interaction interaction = recorded(first);
        assertThatExceptionOfType(MatterNotInbound.class)
                .isThrownBy(() -> interaction.correct(touch(Direction.OUT, true, NOW), NOW));
        assertThat(interaction.touch()).isEqualTo(first);
    }

    private Interaction recorded(Touch touch) {
        return new Interaction(InteractionId.next(), touch, null, me, NOW);
    }

    private Touch touch(Direction direction, boolean opensMatter, Instant at) {
        return new Touch(
                customer, null, me, direction, Medium.CALL, ChannelKind.SHARED, opensMatter, true, null, at, "问交期");
    }
}
