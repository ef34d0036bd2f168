package com.keyuan.crm.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.verification.VerificationId;
import org.junit.jupiter.api.Test;

class MisuseCaseTests {

    private final MisuseCase found = new MisuseCase(
            MisuseCaseId.next(),
            VerificationId.next(),
            VisitId.next(),
            null,
            CustomerId.next(),
            PersonId.next(),
            TestClock.BEGINNING);

    @Test
    void isDecidedOnceWithAReason() {
        assertThatThrownBy(() -> found.decide(true, "  ", PersonId.next(), TestClock.BEGINNING))
                .isInstanceOf(DecisionReasonMissing.class);
        assertThat(found.getState()).isEqualTo(MisuseState.OPEN);

        found.decide(false, "门卫登记无此人", PersonId.next(), TestClock.BEGINNING);

        assertThat(found.getState()).isEqualTo(MisuseState.CONFIRMED);
        assertThatThrownBy(() -> found.decide(true, "改判", PersonId.next(), TestClock.BEGINNING))
                .isInstanceOf(CaseDecided.class);
        assertThat(found.getReason()).isEqualTo("门卫登记无此人");
    }
}
