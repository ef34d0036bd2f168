package com.keyuan.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCaseTests {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final Instant TARGET = NOW.plus(Duration.ofDays(2));
    private static final PersonId WORKER = PersonId.next();
    private static final PersonId CALLER = PersonId.next();

    @Test
    void goesRoundUntilTheCustomerIsSatisfied() {
        ServiceCase found = of("两根管端口压扁");
        CaseRound first = plan(found);
        assertThat(found.getOwner()).isEqualTo(WORKER);
        found.work(first, "已换货", WORKER, NOW);

        found.answered(first, new CaseAnswer(3, "还少一根"), CALLER, NOW);

        assertThat(found.getState()).isEqualTo(CaseState.PLAN);
        assertThat(found.getRound()).isEqualTo(2);
        assertThat(first.getSaid()).isEqualTo("还少一根");

        CaseRound second = plan(found);
        found.work(second, "补了一根", WORKER, NOW);
        found.answered(second, new CaseAnswer(4, " "), null, NOW);

        assertThat(found.isOpen()).isFalse();
        assertThat(found.getDoneBy()).isEqualTo(WORKER);
        assertThat(found.getOutcome()).isEqualTo("补了一根");
        assertThat(second.getSaid()).isNull();
        assertThat(second.isByCustomer()).isTrue();
    }

    @Test
    void takesNoStepOutOfTurn() {
        ServiceCase found = of("两根管端口压扁");
        CaseRound first = plan(found);
        assertThatThrownBy(() -> plan(found)).isInstanceOf(CaseNotThere.class);
        assertThatThrownBy(() -> found.answered(first, new CaseAnswer(5, null), CALLER, NOW))
                .isInstanceOf(CaseNotThere.class);
        assertThatThrownBy(() -> found.reopen("没好", CALLER, TARGET, NOW)).isInstanceOf(CaseNotThere.class);
        assertThatThrownBy(() -> found.work(first, " ", WORKER, NOW)).isInstanceOf(CaseTextMissing.class);
    }

    @Test
    void beginsAgainWithAReasonAndCountsIt() {
        ServiceCase found = of("两根管端口压扁");
        CaseRound first = plan(found);
        found.work(first, "已换货", WORKER, NOW);
        found.answered(first, new CaseAnswer(5, null), CALLER, NOW);
        assertThatThrownBy(() -> plan(found)).isInstanceOf(CaseDone.class);
        assertThatThrownBy(() -> found.assign(WORKER)).isInstanceOf(CaseDone.class);
        assertThatThrownBy(() -> found.reopen(" ", null, TARGET, NOW)).isInstanceOf(CaseTextMissing.class);

        CaseReopening reopening = found.reopen("又漏了", null, TARGET.plus(Duration.ofDays(9)), NOW);

        assertThat(reopening.round()).isEqualTo(2);
        assertThat(found.getReopened()).isEqualTo(1);
        assertThat(found.isOpen()).isTrue();
        assertThat(found.getDueOn()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(found.getDoneAt()).isNull();
    }

    @Test
    void saysWhatTheProblemIs() {
        assertThatThrownBy(() -> of(" ")).isInstanceOf(CaseTextMissing.class);
        assertThatThrownBy(() -> of("压".repeat(1001))).isInstanceOf(CaseTextMissing.class);
        assertThat(of("压".repeat(1000)).getText()).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true"})
    void endsFromFourOfFiveOn(int rating, boolean ends) {
        assertThat(CheckRule.ends(rating)).isEqualTo(ends);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void takesNoOtherFigure(int rating) {
        assertThatThrownBy(() -> new CaseAnswer(rating, null)).isInstanceOf(RatingMissing.class);
    }

    @Test
    void isCheckedByNobodyWhoWorkedAtIt() {
        assertThat(CheckRule.mayRecord(WORKER, List.of(WORKER))).isFalse();
        assertThat(CheckRule.mayRecord(CALLER, List.of(WORKER))).isTrue();
        assertThat(CheckRule.mayRecord(null, List.of(WORKER))).isTrue();
    }

    @Test
    void hasACodeThatNobodyGuessesAndAnybodyCanType() {
        String code = CaseCodes.next();

        assertThat(code).hasSize(26).matches("[0-9A-HJKMNP-TV-Z]+").isNotEqualTo(CaseCodes.next());
        assertThat(CaseCodes.read(code.toLowerCase(Locale.ROOT).replaceAll("(.{5})", "$1-")))
                .isEqualTo(code);
        assertThat(CaseCodes.read("oil")).isEqualTo("011");
    }

    private static CaseRound plan(ServiceCase found) {
        return found.plan(new CasePlan("换货", WORKER, LocalDate.of(2026, 3, 20)), WORKER, NOW);
    }

    private static ServiceCase of(String text) {
        return new ServiceCase(ServiceCaseId.next(), CustomerId.next(), text, null, PersonId.next(), null, TARGET, NOW);
    }
}
