package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneCallTests {

    private static final Duration LEASE = Duration.ofMinutes(20);
    private static final Instant NOW = TestClock.BEGINNING;

    private final PhoneCall call = new PhoneCall(
            PhoneCallId.next(), CallPurpose.VERIFICATION, null, CustomerId.next(), PersonId.next(), 8, NOW, LEASE);

    @Test
    void isTheCallersForTwentyMinutesAndAsLongAsTheyWork() {
        assertThat(call.isOpen(minutes(19))).isTrue();
        assertThat(call.isOpen(minutes(20))).isFalse();

        call.dial(ContactId.next(), minutes(10), LEASE);
        call.worked(minutes(25), LEASE);

        assertThat(call.isOpen(minutes(44))).isTrue();
        assertThatThrownBy(() -> call.worked(minutes(45), LEASE)).isInstanceOf(LeaseLapsed.class);
    }

    @Test
    void recordsNothingBeforeItWasDialled() {
        assertThatThrownBy(() -> call.worked(NOW, LEASE)).isInstanceOf(CallNotDialled.class);
        assertThatThrownBy(() -> call.hangUp(CallOutcome.NO_ANSWER, null, NOW)).isInstanceOf(CallNotDialled.class);
        assertThatThrownBy(() -> call.complete(NOW)).isInstanceOf(CallNotDialled.class);
    }

    @Test
    void isGivenBackOnlyUndialled() {
        call.dial(ContactId.next(), NOW, LEASE);

        assertThatThrownBy(() -> call.release(NOW)).isInstanceOf(CallUnfinished.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "RELEASED", "LAPSED"})
    void cannotBeHungUpAsWhatItIsNot(CallOutcome outcome) {
        call.dial(ContactId.next(), NOW, LEASE);

        assertThatThrownBy(() -> call.hangUp(outcome, null, NOW)).isInstanceOf(CallUnfinished.class);
    }

    @Test
    void endsOnce() {
        call.dial(ContactId.next(), NOW, LEASE);
        call.hangUp(CallOutcome.NO_ANSWER, " ", minutes(1));

        assertThat(call.getNote()).isNull();
        assertThatThrownBy(() -> call.hangUp(CallOutcome.BUSY, null, minutes(1)))
                .isInstanceOf(CallEnded.class);
        assertThatThrownBy(() -> call.dial(ContactId.next(), minutes(1), LEASE)).isInstanceOf(CallEnded.class);
    }

    private static Instant minutes(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
