package com.keyuan.crm.expense;

import static com.keyuan.crm.expense.ClaimFixture.DAY;
import static com.keyuan.crm.expense.ClaimFixture.aClaim;
import static com.keyuan.crm.expense.ClaimFixture.hotel;
import static com.keyuan.crm.expense.ClaimFixture.line;
import static com.keyuan.crm.expense.ClaimFixture.paperInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.expense.ClaimedTrip.ClaimedVisit;
import com.keyuan.crm.expense.ClaimedTrip.Standing;
import com.keyuan.crm.expense.LimitRule.Limit;
import com.keyuan.crm.expense.LimitRule.Spent;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.trip.VisitId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpenseRulesTests {

    @ParameterizedTest(name = "[{0}] [{1}] is an invoice: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            3200231130,   12345678,             true
            044001900111, 12345678,             true
            -,            25117000001512345678, true
            '',           25117000001512345678, true
            -,            2511-7000-0015-1234-5678, true
            ３２００２３１１３０, １２３４５６７８,       true
            -,            12345678,             false
            3200231130,   -,                    false
            3200231130,   25117000001512345678, false
            32002311,     12345678,             false
            3200231130,   1234567,              false
            -,            2511700000151234567,  false
            -,            251170000015123456789, false
            -,            2511700000151234567a, false
            -,            =1+1,                 false
            """)
    void readsPaperAndDigitalInvoices(@Nullable String code, @Nullable String number, boolean usable) {
        if (usable) {
            assertThat(new InvoiceNumber(code, number == null ? "" : number).toString())
                    .matches("([0-9]{10,12} [0-9]{8})|[0-9]{20}");
        } else {
            assertThatThrownBy(() -> new InvoiceNumber(code, number == null ? "" : number))
                    .isInstanceOf(InvoiceMalformed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"上海浦东,FIRST", "深圳市,FIRST", "南京,SECOND", "徐州,OTHER", ",OTHER"})
    void knowsTheClassOfACityByItsName(@Nullable String city, CityClass expected) {
        CityClassRule rule =
                new CityClassRule(Map.of("上海", CityClass.FIRST, "深圳", CityClass.FIRST, "南京", CityClass.SECOND));

        assertThat(rule.of(city)).isEqualTo(expected);
    }

    @Test
    void sharesTheRoomOfADayAmongTheLinesOfOneCategory() {
        LimitRule rule = new LimitRule(Map.of(
                new Limit(LineCategory.MEALS, CityClass.SECOND), Money.of(100),
                new Limit(LineCategory.LODGING, CityClass.SECOND), Money.of(400)));
        Spent lunch = spent(LineCategory.MEALS, 0, 1, "70");
        Spent dinner = spent(LineCategory.MEALS, 0, 1, "50");
        Spent nextDay = spent(LineCategory.MEALS, 1, 1, "100");
        Spent threeNights = spent(LineCategory.LODGING, 0, 3, "1250");
        Spent train = spent(LineCategory.TRANSPORT, 0, 1, "5000");

        assertThat(rule.over(List.of(lunch, dinner, nextDay, threeNights, train)))
                .isEqualTo(Map.of(dinner.line(), Money.of(20), threeNights.line(), Money.of(50)));
    }

    @Test
    void lowersTheLinesOfAVisitThatDidNotTakePlace() {
        CustomerId met = CustomerId.next();
        CustomerId unmet = CustomerId.next();
        ClaimedVisit stands = visit(met, 0, Standing.STANDS);
        ClaimedVisit disproved = visit(unmet, 1, Standing.DISPROVED);
        ExpenseClaim claim = aClaim();
        ExpenseLineId dinnerThere = add(claim, LineCategory.HOSPITALITY, 5, unmet);
        ExpenseLineId taxiThatDay = add(claim, LineCategory.LOCAL_TRANSPORT, 1, null);
        add(claim, LineCategory.LOCAL_TRANSPORT, 0, null);
        add(claim, LineCategory.HOSPITALITY, 1, met);
        LinesConcernedRule rule = new LinesConcernedRule(List.of(stands, disproved));

        assertThat(rule.concerned(disproved, claim.getLines())).containsExactly(dinnerThere, taxiThatDay);
        assertThat(rule.fallen(claim.getLines())).isEqualTo(Money.of(200));
    }

    @Test
    void lowersEveryLineWhereNoVisitStands() {
        ClaimedVisit one = visit(CustomerId.next(), 0, Standing.DISPROVED);
        ClaimedVisit other = visit(CustomerId.next(), 1, Standing.DISPROVED);
        ExpenseClaim claim = aClaim();
        claim.add(ExpenseLineId.next(), hotel("300"));
        add(claim, LineCategory.LOCAL_TRANSPORT, 6, null);

        assertThat(new LinesConcernedRule(List.of(one, other)).concerned(one, claim.getLines()))
                .hasSize(2);
    }

    @Test
    void leavesADayToTheOtherVisitOfThatDay() {
        ClaimedVisit stands = visit(CustomerId.next(), 0, Standing.EXONERATED);
        ClaimedVisit disproved = visit(CustomerId.next(), 0, Standing.DISPROVED);
        ExpenseClaim claim = aClaim();
        add(claim, LineCategory.LOCAL_TRANSPORT, 0, null);

        assertThat(new LinesConcernedRule(List.of(stands, disproved)).concerned(disproved, claim.getLines()))
                .isEmpty();
    }

    @Test
    void holdsAnOverrideOnlyWhenFinanceAndADirectorBothAgree() {
        ExpenseClaim claim = ClaimFixture.aSubmittedClaim("300");
        ExpenseOverride override =
                new ExpenseOverride(ExpenseOverrideId.next(), claim, GateBlock.NOT_VERIFIED, "客户停产，电话不通");
        CurrentUser both = user(Role.FINANCE, Role.DIRECTOR);

        override.agree(both, ClaimFixture.NOW);
        assertThat(override.isComplete()).isFalse();
        assertThatThrownBy(() -> override.agree(both, ClaimFixture.NOW)).isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> override.agree(user(Role.FINANCE), ClaimFixture.NOW))
                .isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> override.agree(user(Role.MANAGER), ClaimFixture.NOW))
                .isInstanceOf(SecondPersonNeeded.class);
        override.agree(user(Role.DIRECTOR), ClaimFixture.NOW);
        assertThat(override.isComplete()).isTrue();
    }

    @Test
    void keepsWhatAnAdvanceRemainsEqualToItsEntries() {
        Advance advance = Advance.cash(AdvanceId.next(), "JK-2603-001", PersonId.next(), "备用金", DAY, ClaimFixture.NOW);
        PersonId by = PersonId.next();
        ExpenseClaimId claim = ExpenseClaimId.next();
        Money sum = advance.book(Money.of(3000), by, ClaimFixture.NOW)
                .getAmount()
                .plus(advance.offset(Money.of(1200), claim, by, ClaimFixture.NOW)
                        .getAmount())
                .plus(advance.release(Money.of(1200), claim, by, ClaimFixture.NOW)
                        .getAmount())
                .plus(advance.repay(Money.of(500), "TR-1", null, by, ClaimFixture.NOW)
                        .getAmount())
                .plus(advance.offset(Money.of(9000), claim, by, ClaimFixture.NOW)
                        .getAmount());

        assertThat(advance.getRemaining()).isEqualTo(sum).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> advance.repay(Money.of("0.01"), null, null, by, ClaimFixture.NOW))
                .isInstanceOf(RepaymentTooLarge.class);
    }

    private static Spent spent(LineCategory category, int day, int days, String amount) {
        return new Spent(ExpenseLineId.next(), category, CityClass.SECOND, DAY.plusDays(day), days, Money.of(amount));
    }

    private static ClaimedVisit visit(CustomerId customer, int day, Standing standing) {
        return new ClaimedVisit(VisitId.next(), customer, DAY.plusDays(day), standing, null);
    }

    private static ExpenseLineId add(
            ExpenseClaim claim, LineCategory category, int day, @Nullable CustomerId customer) {
        ExpenseLineId id = ExpenseLineId.next();
        InvoiceEntry invoice = category.needsInvoice() ? paperInvoice("100") : null;
        claim.add(id, line(category, DAY.plusDays(day), "100", invoice, customer));
        return id;
    }

    private static CurrentUser user(Role... roles) {
        DepartmentId department = DepartmentId.next();
        return new CurrentUser(PersonId.next(), "x", Set.of(roles), department, Set.of(department), null);
    }
}
