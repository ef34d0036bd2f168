package com.keyuan.crm.expense.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvanceReading;
import com.keyuan.crm.expense.AdvanceService;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimFilter;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ClaimRow;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.ClaimedTrip;
import com.keyuan.crm.expense.ClaimedTrips;
import com.keyuan.crm.expense.DeskClaim;
import com.keyuan.crm.expense.DeskFilter;
import com.keyuan.crm.expense.DeskPage;
import com.keyuan.crm.expense.DeskQueries;
import com.keyuan.crm.expense.DeskQueries.Asked;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.ExpenseDesk;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateFacts;
import com.keyuan.crm.expense.PaymentReading;
import com.keyuan.crm.expense.ReimbursementGate;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.Share;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.expense.VerificationPolicy;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trip.TripId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class SqlDeskQueriesTests {

    private final TestCompany company;
    private final TestClaims given;
    private final DeskQueries queries;
    private final ExpenseDesk desk;
    private final ClaimedTrips trips;
    private final ExpenseClaimService claims;
    private final ClaimReading reading;
    private final ClaimClearing clearing;
    private final AdvanceService advances;
    private final AdvanceReading advanceReading;
    private final PaymentReading payments;
    private final WorkingDays workingDays;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser finance;
    private CurrentUser director;
    private CurrentUser compliance;

    SqlDeskQueriesTests(
            TestCompany company,
            TestClaims given,
            DeskQueries queries,
            ExpenseDesk desk,
            ClaimedTrips trips,
            ExpenseClaimService claims,
            ClaimReading reading,
            ClaimClearing clearing,
            AdvanceService advances,
            AdvanceReading advanceReading,
            PaymentReading payments,
            WorkingDays workingDays,
            Statements statements,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.given = given;
        this.queries = queries;
        this.desk = desk;
        this.trips = trips;
        this.claims = claims;
        this.reading = reading;
        this.clearing = clearing;
        this.advances = advances;
        this.advanceReading = advanceReading;
        this.payments = payments;
        this.workingDays = workingDays;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        finance = company.hire("财务部", Role.FINANCE);
        director = company.hire("销售中心", Role.DIRECTOR);
        compliance = company.hire("合规部", Role.COMPLIANCE);
    }

    @Test
    void blocksTheSameClaimsAsTheRuleForEveryPolicyOnRandomData() {
        Random random = new Random(20260318);
        Map<ExpenseClaimId, Set<GateBlock>> overridden = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            ReportStage stage = ReportStage.values()[random.nextInt(ReportStage.values().length)];
            TripId trip = given.trip(sales, stage, director.id(), clock.today().minusDays(random.nextInt(14)));
            if (stage == ReportStage.DISCREPANT && random.nextBoolean()) {
                claims.disallow(compliance, given.visitOf(trip));
            }
            if (stage == ReportStage.DISCREPANT && random.nextInt(3) == 0) {
                given.visit(trip, sales, given.customer(), clock.today().minusDays(6), true);
            }
            ExpenseClaimId claim = given.submitted(sales, trip, String.valueOf(4_990 + random.nextInt(20)));
            overridden.put(claim, override(random, claim));
        }
        LocalDate today = clock.today();
        for (VerificationMode mode : VerificationMode.values()) {
            VerificationPolicy policy = new VerificationPolicy(mode, 5, Money.of(5_000));
            ReimbursementGate gate =
                    new ReimbursementGate(policy, workingDays.during(today.minusDays(60), today.plusDays(60)), today);
            Asked asked = new Asked(finance.id(), null, policy, today, true);
            List<DeskClaim> open = queries.submitted(asked, true, 500);
            List<DeskClaim> blocked = queries.submitted(asked, false, 500);

            assertThat(open.size() + blocked.size()).isEqualTo(120);
            assertThat(open)
                    .isNotEmpty()
                    .allSatisfy(
                            claim -> assertThat(judge(gate, claim, overridden)).isNull());
            assertThat(blocked)
                    .isNotEmpty()
                    .allSatisfy(claim -> assertThat(claim.block()).isEqualTo(judge(gate, claim, overridden)));
            assertThat(queries.figures(asked, today, today.plusDays(1)).clearable())
                    .isEqualTo(open.size());
        }
    }

    private Set<GateBlock> override(Random random, ExpenseClaimId claim) {
        if (random.nextInt(4) > 0) {
            return Set.of();
        }
        GateBlock block = GateBlock.values()[random.nextInt(GateBlock.values().length)];
        boolean both = random.nextBoolean();
        jdbc.sql("""
                        insert into expense_override (id, version, claim_id, revision, block, reason, finance_id, finance_at, director_id, director_at)
                        values (:id, 0, :claim, 1, :block, '特批', :finance, now(), :director, :at)""")
                .param("id", TimeOrderedIds.next())
                .param("claim", claim.value())
                .param("block", block.name())
                .param("finance", finance.id().value())
                .param("director", both ? director.id().value() : null)
                .param("at", both ? Timestamp.from(clock.instant()) : null)
                .update();
        return both ? EnumSet.of(block) : Set.of();
    }

    /** By the rule, from the facts as the single claim's way reads them. */
    private @Nullable GateBlock judge(
            ReimbursementGate gate, DeskClaim claim, Map<ExpenseClaimId, Set<GateBlock>> overridden) {
        ClaimedTrip trip = trips.find(claim.trip()).orElseThrow();
        return gate.judge(new GateFacts(
                        trip.report(),
                        trip.qualifiedOn(),
                        claim.claimed(),
                        trip.discrepancyDecided(),
                        overridden.getOrDefault(claim.id(), Set.of())))
                .block();
    }

    @Test
    void findsClaimsByAPieceOfTheNumberThePersonOrThePlaceAndByMonth() {
        given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, director), "100");
        ClaimRow there = reading.list(finance, ClaimFilter.ALL, null).rows().get(0);
        YearMonth month = YearMonth.from(clock.today());

        for (String piece : List.of(there.number().toLowerCase(Locale.ROOT), there.claimantName(), there.places())) {
            assertThat(reading.list(finance, new ClaimFilter(null, piece, month), null)
                            .rows())
                    .contains(there);
        }
        assertThat(reading.list(finance, new ClaimFilter(null, "%", null), null).rows())
                .isEmpty();
        assertThat(reading.list(finance, new ClaimFilter(null, null, month.minusMonths(1)), null)
                        .rows())
                .isEmpty();
        assertThat(reading.list(finance, new ClaimFilter(ClaimState.PAID, null, null), null)
                        .rows())
                .isEmpty();
    }

    @Test
    void tellsWhoseWordAnOverrideStillLacks() {
        ExpenseClaimId claim = given.submitted(sales, given.trip(sales, ReportStage.SUBMITTED, director), "100");
        jdbc.sql("""
                        insert into expense_override (id, version, claim_id, revision, block, reason, director_id, director_at)
                        values (:id, 0, :claim, 1, 'NOT_SIGNED', '特批', :director, now())""")
                .param("id", TimeOrderedIds.next())
                .param("claim", claim.value())
                .param("director", director.id().value())
                .update();

        assertThat(desk.waiting(finance, 6).blocked()).singleElement().satisfies(row -> {
            assertThat(row.claim().overrideLacks()).isEqualTo(Role.FINANCE);
            assertThat(row.isFinances()).isTrue();
        });
        assertThat(page().figures().blockedOnFinance()).isEqualTo(1);

        jdbc.sql(
                        "update expense_override set director_id = null, director_at = null, finance_id = :finance, finance_at = now()")
                .param("finance", finance.id().value())
                .update();
        assertThat(desk.waiting(finance, 6).blocked()).singleElement().satisfies(row -> {
            assertThat(row.claim().overrideLacks()).isEqualTo(Role.DIRECTOR);
            assertThat(row.isFinances()).isFalse();
        });
        assertThat(page().figures().blockedOnFinance()).isZero();
    }

    @Test
    void saysBeforehandWhatClearingWillSetOff() {
        advances.book(finance, AdvanceId.next(), sales.id(), Money.of(250), "备用金", clock.today());
        given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, director), "100");
        given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, director), "100");
        given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, director), "100");

        DeskPage page = page();
        assertThat(page.clearable())
                .extracting(row -> row.claim().offset())
                .containsExactly(Money.of(100), Money.of(100), Money.of(50));
        assertThat(page.figures().clearableDue()).isEqualTo(Money.of(50));
    }

    @Test
    void dividesACostAmongTheCustomersVisited() {
        TripId trip = given.trip(sales, ReportStage.VERIFIED, director);
        given.visit(trip, sales, given.customer(), clock.today().minusDays(6), false);
        given.submitted(sales, trip, "300");

        assertThat(page().byCustomer()).extracting(Share::amount).containsExactly(Money.of(150), Money.of(150));
        assertThat(page().byDepartment()).extracting(Share::amount).containsExactly(Money.of(300));
    }

    @Test
    void tellsFinanceWhatIsOfItsOwnOrThroughItsHands() {
        CurrentUser signing = company.hire("财务部", Role.FINANCE, Role.DIRECTOR);
        given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, signing), "300");

        assertThat(page().clearable())
                .allSatisfy(row -> assertThat(row.claim().isDecidable()).isTrue());
        assertThat(desk.page(signing, new DeskFilter(YearMonth.from(clock.today()), null))
                        .clearable())
                .allSatisfy(row -> assertThat(row.claim().handled()).isTrue());
    }

    @Test
    void asksTheSameNumberOfStatementsHoweverManyRows() throws Exception {
        ExpenseClaimId few = fill(2);
        int deskOfFew = statements.during(this::page);
        int claimOfFew = statements.during(() -> reading.page(finance, few));
        int listOfFew = statements.during(() -> reading.list(director, ClaimFilter.ALL, null));
        int advancesOfFew = statements.during(() -> advanceReading.list(finance, true, null));
        int batchesOfFew = statements.during(() -> payments.list(finance, null));
        ExpenseClaimId many = fill(12);

        assertThat(statements.during(this::page)).isEqualTo(deskOfFew).isEqualTo(11);
        assertThat(statements.during(() -> reading.page(finance, many)))
                .isEqualTo(claimOfFew)
                .isLessThan(20);
        assertThat(statements.during(() -> reading.list(director, ClaimFilter.ALL, null)))
                .isEqualTo(listOfFew);
        assertThat(statements.during(() -> advanceReading.list(finance, true, null)))
                .isEqualTo(advancesOfFew);
        assertThat(statements.during(() -> payments.list(finance, null))).isEqualTo(batchesOfFew);
    }

    private ExpenseClaimId fill(int many) {
        String[] amounts = new String[many];
        Arrays.fill(amounts, "100");
        ExpenseClaimId last = given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, director), amounts);
        for (int i = 0; i < many; i++) {
            CurrentUser person = company.hire("华东二部", Role.SALES);
            advances.book(finance, AdvanceId.next(), person.id(), Money.of(50), "备用金", clock.today());
            given.submitted(person, given.trip(person, ReportStage.SIGNED, director), amounts);
            ExpenseClaimId cleared =
                    given.submitted(person, given.trip(person, ReportStage.VERIFIED, director), amounts);
            clearing.clear(finance, cleared, given.version(cleared));
            given.submitted(person, given.trip(person, ReportStage.VERIFIED, director), amounts);
        }
        return last;
    }

    private DeskPage page() {
        return desk.page(finance, new DeskFilter(YearMonth.from(clock.today()), null));
    }
}
