package com.keyuan.crm.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How late money is, who is told, what a promise came to, when it is expected. */
class ChasingRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    @ParameterizedTest
    @CsvSource({
        "-1, NOT_DUE",
        "0, NOT_DUE",
        "1, TO_30",
        "30, TO_30",
        "31, TO_60",
        "60, TO_60",
        "61, TO_90",
        "90, TO_90",
        "91, OVER_90"
    })
    void putsAnInvoiceIntoItsBucket(int late, Bucket bucket) {
        assertThat(Bucket.of(DAY.minusDays(late), DAY)).isEqualTo(bucket);
    }

    @ParameterizedTest
    @CsvSource({"1, REMINDER", "30, REMINDER", "31, DEMAND", "60, DEMAND", "61, URGENT", "90, URGENT", "91, FINAL"})
    void asksByStage(int late, DunningStage stage) {
        assertThat(DunningStage.of(late)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 99.99, 0, OPEN",
        "100, 99.99, 1, BROKEN",
        "100, 100, 0, KEPT",
        "100, 100, 9, KEPT",
        "100, 0, -3, OPEN"
    })
    void saysWhatBecameOfAPromise(String promised, String paid, int daysAfter, PromiseRule.Outcome outcome) {
        assertThat(PromiseRule.outcomes(
                        List.of(promise(0, promised, 0)), List.of(payment(0, paid, 1)), null, DAY.plusDays(daysAfter)))
                .containsExactly(new PromiseRule.Kept(Money.of(paid), outcome));
    }

    @Test
    void takesMoneyForOnePromiseOnly() {
        List<PromiseRule.Given> promises = List.of(promise(10, "200", 1), promise(0, "100", 0));
        assertThat(PromiseRule.outcomes(promises, List.of(payment(-1, "120", 2)), null, DAY.plusDays(11)))
                .containsExactly(
                        new PromiseRule.Kept(Money.of("20"), PromiseRule.Outcome.BROKEN),
                        new PromiseRule.Kept(Money.of("100"), PromiseRule.Outcome.KEPT));
        assertThat(PromiseRule.outcomes(promises, List.of(payment(5, "200", 2)), null, DAY.plusDays(11)))
                .as("too late for the first")
                .containsExactly(
                        new PromiseRule.Kept(Money.of("200"), PromiseRule.Outcome.KEPT),
                        new PromiseRule.Kept(Money.ZERO, PromiseRule.Outcome.BROKEN));
    }

    @Test
    void takesNoMoneyThatWasThereWhenThePromiseWasGiven() {
        assertThat(PromiseRule.outcomes(
                        List.of(promise(10, "100", 5)), List.of(payment(0, "100", 4)), null, DAY.plusDays(11)))
                .containsExactly(new PromiseRule.Kept(Money.ZERO, PromiseRule.Outcome.BROKEN));
    }

    @Test
    void keepsEveryPromiseForAnInvoiceThatIsSettledByItsDay() {
        assertThat(PromiseRule.outcomes(
                        List.of(promise(10, "100", 0), promise(3, "100", 1)),
                        List.of(payment(2, "100", 2)),
                        DAY.plusDays(2),
                        DAY.plusDays(11)))
                .extracting(PromiseRule.Kept::outcome)
                .containsExactly(PromiseRule.Outcome.KEPT, PromiseRule.Outcome.KEPT);
    }

    private static PromiseRule.Given promise(int onDay, String amount, int givenAt) {
        return new PromiseRule.Given(DAY.plusDays(onDay), Money.of(amount), Instant.ofEpochSecond(givenAt));
    }

    private static PromiseRule.Payment payment(int onDay, String amount, int enteredAt) {
        return new PromiseRule.Payment(DAY.plusDays(onDay), Money.of(amount), Instant.ofEpochSecond(enteredAt));
    }

    @Test
    void countsCalendarDaysAcrossMonthEndsAndTheLeapDay() {
        ReceivablePolicy policy = new ReceivablePolicy(1, List.of(-7, 0, 7, 30), 30, 60);
        assertThat(policy.reached(LocalDate.of(2028, 1, 30), LocalDate.of(2028, 2, 28)))
                .containsExactly(-7, 0, 7);
        assertThat(policy.reached(LocalDate.of(2028, 1, 30), LocalDate.of(2028, 2, 29)))
                .containsExactly(-7, 0, 7, 30);
        assertThat(policy.reached(LocalDate.of(2026, 3, 26), DAY)).isEmpty();
        assertThat(policy.reached(LocalDate.of(2026, 3, 25), DAY)).containsExactly(-7);
    }

    @Test
    void tellsMoreTheLaterItGets() {
        ReceivablePolicy policy = new ReceivablePolicy(1, List.of(-7, 0, 7, 30, 60, 90), 30, 60);
        assertThat(policy.readersAt(7)).containsExactly(AlertReader.HOLDER);
        assertThat(policy.readersAt(30)).containsExactly(AlertReader.HOLDER, AlertReader.MANAGER);
        assertThat(policy.readersAt(60)).containsExactly(AlertReader.values());
        assertThatThrownBy(() -> new ReceivablePolicy(1, List.of(7, 0), 30, 60))
                .isInstanceOf(ReceivablePolicyUnsound.class);
        assertThatThrownBy(() -> new ReceivablePolicy(1, List.of(0, 0), 30, 60))
                .isInstanceOf(ReceivablePolicyUnsound.class);
        assertThatThrownBy(() -> new ReceivablePolicy(1, List.of(), 30, 60))
                .isInstanceOf(ReceivablePolicyUnsound.class);
        assertThatThrownBy(() -> new ReceivablePolicy(1, List.of(400), 30, 60))
                .isInstanceOf(ReceivablePolicyUnsound.class);
        assertThatThrownBy(() -> new ReceivablePolicy(1, List.of(0), 61, 60))
                .isInstanceOf(ReceivablePolicyUnsound.class);
    }

    @Test
    void expectsMoneyByPromiseElseHabitElseTheCompanys() {
        assertThat(ExpectedDayRule.expectedOn(DAY.plusDays(3), null, 5, 9, DAY)).isEqualTo(DAY.plusDays(8));
        assertThat(ExpectedDayRule.expectedOn(DAY.plusDays(3), null, null, 9, DAY))
                .isEqualTo(DAY.plusDays(12));
        assertThat(ExpectedDayRule.expectedOn(DAY.minusDays(30), null, 5, 9, DAY))
                .isEqualTo(DAY);
        assertThat(ExpectedDayRule.expectedOn(DAY.plusDays(3), DAY.plusDays(1), 5, 9, DAY))
                .isEqualTo(DAY.plusDays(1));
        assertThat(ExpectedDayRule.expectedOn(DAY.minusDays(3), DAY.minusDays(1), 5, 9, DAY))
                .isEqualTo(DAY.plusDays(2));
    }

    @Test
    void computesDaysSalesOutstanding() {
        assertThat(DsoRule.dso(new BigDecimal("300000"), new BigDecimal("600000")))
                .isEqualByComparingTo("45.0");
        assertThat(DsoRule.dso(new BigDecimal("1"), new BigDecimal("7"))).isEqualByComparingTo("12.9");
        assertThat(DsoRule.dso(BigDecimal.ONE, BigDecimal.ZERO)).isNull();
    }

    @Test
    void takesOnlyInvoicesThatCanBe() {
        assertThatCode(() -> InvoiceRule.check(Money.of("0.01"), DAY, DAY)).doesNotThrowAnyException();
        for (String amount : List.of("0", "-1", "1000000000000.00")) {
            assertThatThrownBy(() -> InvoiceRule.check(Money.of(amount), DAY, DAY))
                    .isInstanceOf(InvoiceUnsound.class);
        }
        assertThatThrownBy(() -> InvoiceRule.check(Money.of(1), DAY, DAY.minusDays(1)))
                .isInstanceOf(InvoiceUnsound.class);
        assertThatThrownBy(() -> InvoiceRule.check(Money.of(1), DAY, DAY.plusYears(6)))
                .isInstanceOf(InvoiceUnsound.class);
        assertThatThrownBy(() -> PromiseRule.check(DAY.minusDays(1), Money.of(1), Money.of(5), DAY))
                .isInstanceOf(PromiseUnsound.class);
        assertThatThrownBy(() -> PromiseRule.check(DAY, Money.of(6), Money.of(5), DAY))
                .isInstanceOf(PromiseUnsound.class);
    }
}
