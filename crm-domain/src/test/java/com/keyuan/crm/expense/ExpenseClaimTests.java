package com.keyuan.crm.expense;

import static com.keyuan.crm.expense.ClaimFixture.DAY;
import static com.keyuan.crm.expense.ClaimFixture.FINANCE;
import static com.keyuan.crm.expense.ClaimFixture.NOW;
import static com.keyuan.crm.expense.ClaimFixture.aClaim;
import static com.keyuan.crm.expense.ClaimFixture.aSubmittedClaim;
import static com.keyuan.crm.expense.ClaimFixture.hotel;
import static com.keyuan.crm.expense.ClaimFixture.line;
import static com.keyuan.crm.expense.ClaimFixture.paperInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.trip.VisitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpenseClaimTests {

    private static final Map<ClaimState, List<ClaimState>> ALLOWED = Map.of(
            ClaimState.DRAFT, List.of(ClaimState.SUBMITTED),
            ClaimState.SUBMITTED, List.of(ClaimState.CLEARED, ClaimState.REJECTED),
            ClaimState.REJECTED, List.of(ClaimState.DRAFT),
            ClaimState.CLEARED, List.of(ClaimState.PAID, ClaimState.SUBMITTED),
            ClaimState.PAID, List.of(ClaimState.PAY_FAILED),
            ClaimState.PAY_FAILED, List.of(ClaimState.CLEARED));

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void movesAlongTheStatedWayAndNoOther(ClaimState state) {
        for (ClaimState next : ClaimState.values()) {
            assertThat(state.canBecome(next))
                    .as(state + " to " + next)
                    .isEqualTo(ALLOWED.getOrDefault(state, List.of()).contains(next));
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void refusesEveryMoveFromAnywhereElseAndStaysAsItWas(ClaimState state) {
        Map<ClaimState, List<Consumer<ExpenseClaim>>> movesFrom = new EnumMap<>(Map.of(
                ClaimState.DRAFT, List.of(claim -> claim.submit(NOW)),
                ClaimState.SUBMITTED,
                        List.of(
                                claim -> claim.clear(FINANCE, GateFace.VERIFIED, Money.ZERO, NOW),
                                claim -> claim.reject("缺发票", NOW)),
                ClaimState.REJECTED, List.of(claim -> claim.revise(NOW)),
                ClaimState.CLEARED, List.of(claim -> claim.pay(NOW), claim -> claim.withdraw("看错了", NOW)),
                ClaimState.PAID, List.of(claim -> claim.fail("账号不符", NOW)),
                ClaimState.PAY_FAILED, List.of(claim -> claim.release(NOW))));
        List<Consumer<ExpenseClaim>> foreign = new ArrayList<>();
        movesFrom.forEach((from, moves) -> {
            if (from != state) {
                foreign.addAll(moves);
            }
        });

        for (Consumer<ExpenseClaim> move : foreign) {
            ExpenseClaim claim = claimIn(state);
            assertThatThrownBy(() -> move.accept(claim)).isInstanceOf(ClaimMoved.class);
            assertThat(claim.getState()).isEqualTo(state);
        }
        movesFrom.getOrDefault(state, List.of()).forEach(move -> move.accept(claimIn(state)));
    }

    @Test
    void isSubmittedOnlyWithLinesAndTheirInvoices() {
        ExpenseClaim claim = aClaim();
        assertThatThrownBy(() -> claim.submit(NOW)).isInstanceOf(ClaimEmpty.class);

        claim.add(ExpenseLineId.next(), line(LineCategory.LOCAL_TRANSPORT, DAY, "12", null, null));
        claim.add(ExpenseLineId.next(), line(LineCategory.LODGING, DAY, "300", null, null));

        assertThatThrownBy(() -> claim.submit(NOW))
                .isInstanceOfSatisfying(
                        InvoiceMissing.class,
                        missing -> assertThat(missing.arguments()).containsExactly(2));
        assertThat(claim.getState()).isEqualTo(ClaimState.DRAFT);
    }

    @Test
    void letsSeveralLinesShareAnInvoiceUpToItsTotal() {
        ExpenseClaim claim = aClaim();
        InvoiceEntry invoice = paperInvoice("500");
        claim.add(ExpenseLineId.next(), hotel("300", invoice));
        claim.add(ExpenseLineId.next(), hotel("200", invoice));

        assertThat(claim.getInvoices()).hasSize(1);
        assertThatThrownBy(() -> claim.add(ExpenseLineId.next(), hotel("0.01", invoice)))
                .isInstanceOf(InvoiceExceeded.class);
        assertThat(claim.getClaimed()).isEqualTo(Money.of(500));
    }

    @Test
    void givesAnInvoiceFreeWithItsLastLine() {
        ExpenseClaim claim = aClaim();
        InvoiceEntry invoice = paperInvoice("500");
        ExpenseLineId first = ExpenseLineId.next();
        claim.add(first, hotel("300", invoice));
        claim.change(first, hotel("310", paperInvoice("310")));

        assertThat(claim.getInvoices()).hasSize(1);
        claim.remove(first);
        assertThat(claim.getInvoices()).isEmpty();
        assertThat(claim.getClaimed()).isEqualTo(Money.ZERO);
    }

    @Test
    void addsALineOnceHoweverOftenItsFormIsSent() {
        ExpenseClaim claim = aClaim();
        ExpenseLineId id = ExpenseLineId.next();
        InvoiceEntry invoice = paperInvoice("300");
        claim.add(id, hotel("300", invoice));
        claim.add(id, hotel("300", invoice));

        assertThat(claim.getLines()).hasSize(1);
    }

    @Test
    void allowsLessWithAReasonAndTheWholeAgainWithout() {
        ExpenseClaim claim = aSubmittedClaim("300");
        ExpenseLineId line = claim.getLines().get(0).getId();

        assertThatThrownBy(() -> claim.cut(line, Money.of(120), " ")).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> claim.cut(line, Money.of("300.01"), "多了")).isInstanceOf(CutNotUsable.class);
        assertThatThrownBy(() -> claim.cut(line, Money.of(-1), "少了")).isInstanceOf(CutNotUsable.class);
        claim.cut(line, Money.of(120), "超标");
        assertThat(claim.getAllowed()).isEqualTo(Money.of(120));
        assertThat(claim.getLines().get(0).getCutReason()).isEqualTo("超标");
        claim.cut(line, Money.of(300), null);
        assertThat(claim.getAllowed()).isEqualTo(Money.of(300));
        assertThat(claim.getLines().get(0).isCut()).isFalse();
    }

    @Test
    void keepsALineThatADecisionCutFromFinance() {
        ExpenseClaim claim = aSubmittedClaim("300");
        ExpenseLineId line = claim.getLines().get(0).getId();
        claim.disallow(List.of(line), VisitId.next(), "客户未见到人");

        assertThat(claim.getAllowed()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> claim.cut(line, Money.of(300), null)).isInstanceOf(CutByDecision.class);
    }

    @Test
    void paysOutWhatIsAllowedLessTheAdvances() {
        ExpenseClaim claim = aSubmittedClaim("300");
        claim.cut(claim.getLines().get(0).getId(), Money.of(250), "超标");
        claim.clear(FINANCE, GateFace.VERIFIED, Money.of(200), NOW);

        assertThat(claim.payable()).isEqualTo(Money.of(50));
        claim.withdraw("重算", NOW);
        assertThat(claim.payable()).isEqualTo(Money.of(250));
    }

    private static ExpenseClaim claimIn(ClaimState state) {
        ExpenseClaim claim = aClaim();
        claim.add(ExpenseLineId.next(), hotel("300"));
        if (state == ClaimState.DRAFT) {
            return claim;
        }
        claim.submit(NOW);
        if (state == ClaimState.REJECTED) {
            claim.reject("缺发票", NOW);
        } else if (state != ClaimState.SUBMITTED) {
            claim.clear(FINANCE, GateFace.VERIFIED, Money.ZERO, NOW);
            if (state != ClaimState.CLEARED) {
                claim.pay(NOW);
            }
            if (state == ClaimState.PAY_FAILED) {
                claim.fail("账号不符", NOW);
            }
        }
        return claim;
    }
}
