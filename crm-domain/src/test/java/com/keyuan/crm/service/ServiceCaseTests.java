package com.keyuan.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceCaseTests {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Test
    void isOpenUntilSomebodySaysWhatWasDone() {
        ServiceCase found = of("两根管端口压扁");

        assertThatThrownBy(() -> found.done(" ", PersonId.next(), NOW)).isInstanceOf(CaseTextMissing.class);
        assertThat(found.isOverdue(DUE)).isFalse();
        assertThat(found.isOverdue(DUE.plusDays(1))).isTrue();

        found.done("已换货", PersonId.next(), NOW);

        assertThat(found.isOverdue(DUE.plusDays(1))).isFalse();
        assertThatThrownBy(() -> found.done("已换货", PersonId.next(), NOW)).isInstanceOf(CaseDone.class);
        assertThatThrownBy(() -> found.assign(PersonId.next())).isInstanceOf(CaseDone.class);
    }

    @Test
    void saysWhatTheProblemIs() {
        assertThatThrownBy(() -> of(" ")).isInstanceOf(CaseTextMissing.class);
        assertThatThrownBy(() -> of("压".repeat(1001))).isInstanceOf(CaseTextMissing.class);
        assertThat(of("压".repeat(1000)).getText()).hasSize(1000);
    }

    private static ServiceCase of(String text) {
        return new ServiceCase(ServiceCaseId.next(), CustomerId.next(), text, null, PersonId.next(), null, DUE, NOW);
    }
}
