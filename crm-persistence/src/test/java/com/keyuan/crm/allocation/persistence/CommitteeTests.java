package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationApplication;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReading;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.AlreadyAsked;
import com.keyuan.crm.allocation.ApplicationAnswered;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationLine;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.ApplicationLines;
import com.keyuan.crm.allocation.ApplicationPage;
import com.keyuan.crm.allocation.ApplicationReading;
import com.keyuan.crm.allocation.ApplicationService;
import com.keyuan.crm.allocation.ApplicationService.Asked;
import com.keyuan.crm.allocation.ApplicationState;
import com.keyuan.crm.allocation.BallotEnded;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotManner;
import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.BallotReading;
import com.keyuan.crm.allocation.BallotService;
import com.keyuan.crm.allocation.BallotState;
import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.allocation.BeforeCommittee;
import com.keyuan.crm.allocation.Candidate;
import com.keyuan.crm.allocation.ClaimService;
import com.keyuan.crm.allocation.CommitteeDeadlines;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.CommitteeSeats;
import com.keyuan.crm.allocation.HeldByAnother;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.InterestService;
import com.keyuan.crm.allocation.LineOutcome;
import com.keyuan.crm.allocation.MoveHindered;
import com.keyuan.crm.allocation.MoveHindrance;
import com.keyuan.crm.allocation.NoQuorum;
import com.keyuan.crm.allocation.PoolReading;
import com.keyuan.crm.allocation.Recusal;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the application to the decision, on the real database. */
@CommittingTest
@PersistenceTest
class CommitteeTests {

    private final Desks desks;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private CurrentUser zhou;
    private CurrentUser chen;
    private CurrentUser head;
    private CurrentUser chair;
    private CurrentUser first;
    private CurrentUser second;
    private CustomerId customer;

    /** The services of the room. */
    record Desks(
            ApplicationService applications,
            ApplicationReading reading,
            ApplicationLines lines,
            BallotService ballots,
            BallotReading ballotReading,
            CommitteeSeats seats,
            CommitteeDeadlines deadlines,
            InterestService interests,
            AllocationService allocation,
            AllocationReading history,
            ClaimService claims,
            PoolReading pool,
            Allocations allocations) {}

    CommitteeTests(
            ApplicationService applications,
            ApplicationReading reading,
            ApplicationLines lines,
            BallotService ballots,
            BallotReading ballotReading,
            CommitteeSeats seats,
            CommitteeDeadlines deadlines,
            InterestService interests,
            AllocationService allocation,
            AllocationReading history,
            ClaimService claims,
            PoolReading pool,
            Allocations allocations,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc) {
        this.desks = new Desks(
                applications,
                reading,
                lines,
                ballots,
                ballotReading,
                seats,
                deadlines,
                interests,
                allocation,
                history,
                claims,
                pool,
                allocations);
        this.company = company;
        this.customers = customers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void found() {
        zhou = company.hire("华东一部", Role.SALES);
        chen = company.hire("华东二部", Role.SALES);
        head = company.hire("华东部", Role.MANAGER);
        chair = company.hire("销售中心", Role.DIRECTOR, Role.COMMITTEE);
        first = company.hire("财务部", Role.FINANCE, Role.COMMITTEE);
        second = company.hire("售后部", Role.SERVICE, Role.COMMITTEE);
        desks.seats().appoint(chair, chair.id(), null);
        customer = customers.inPool();
    }

    @Test
    void givesTheCustomerToWhoeverTheCommitteeChooses() {
        ApplicationId zhous = asks(zhou);
        ApplicationId chens = asks(chen);
        BallotId ballot = approve(zhous);
        assertThat(approve(chens)).as("one ballot for both").isEqualTo(ballot);
        assertThat(desks.ballotReading().page(first, ballot).candidates())
                .allSatisfy(one -> assertThat(one.effects()).hasSize(1));

        vote(chair, ballot, line(zhous));
        vote(first, ballot, line(chens));
        vote(second, ballot, line(chens));
        assertThat(desks.ballots().decide(chair, ballot, null, "计划更实在")).isTrue();

        assertThat(desks.allocations().holderOf(customer)).contains(chen.id());
        AllocationRow given = desks.history().page(chair, customer).history().get(0);
        assertThat(given.reason()).isEqualTo(AllocationReason.APPLICATION);
        assertThat(given.note()).isEqualTo("计划更实在");
        ApplicationPage lost = desks.reading().page(zhou, zhous);
        assertThat(lost.row().state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(lost.lines().get(0).outcome()).isEqualTo(LineOutcome.LOST);
        assertThat(lost.lines().get(0).decision()).isEqualTo("计划更实在");
        assertThat(lost.lines().get(0).votes()).hasSize(3);
        customers.tier(customer, 'A'); // neither of them could be chosen now
        desks.interests().declare(chair, InterestId.next(), customer, "持有股份");
        BallotPage minutes = desks.ballotReading().minutes(first, ballot);
        assertThat(minutes.counts())
                .as("as it was counted then")
                .containsExactly(new BallotPage.NamedCount(chen.name(), 2), new BallotPage.NamedCount(zhou.name(), 1));
        assertThat(minutes.candidates()).allMatch(Candidate::fit);
        assertThat(minutes.row().manner()).isEqualTo(BallotManner.MAJORITY);
        assertThat(minutes.candidates())
                .allSatisfy(one ->
                        assertThat(one.effects()).as("kept with the decision").hasSize(1));
        assertThat(tasksOf(chen)).contains("客户归您持有，请接手");
        assertThat(tasksOf(zhou)).contains("分配委员会已决定，请看结果与理由");
        assertThat(tasksOf(head)).containsExactly("分配委员会已决定，请看结果与理由");
        assertThat(tasksOf(first)).containsExactly("分配委员会已决定，请看纪要");
    }

    @Test
    void recusesApplicantInterestAndApprovingHeadButNotTheChairByRank() {
        jdbc.sql("insert into person_role values (:chen, 'COMMITTEE'), (:head, 'COMMITTEE')")
                .param("chen", chen.id().value())
                .param("head", head.id().value())
                .update();
        BallotId ballot = approve(asks(chen));
        desks.interests().declare(second, InterestId.next(), customer, "配偶在该公司任职");

        List<CommitteeMember> members =
                desks.ballotReading().page(chair, ballot).members();
        assertThat(recusal(members, chen)).isEqualTo(Recusal.APPLICANT);
        assertThat(recusal(members, head)).isEqualTo(Recusal.APPROVED);
        assertThat(recusal(members, second)).isEqualTo(Recusal.INTEREST);
        assertThat(recusal(members, first)).isNull();
        for (CurrentUser recused : List.of(chen, head, second)) {
            assertThatThrownBy(() -> vote(company.asking(recused.id()), ballot, null))
                    .isInstanceOf(Refused.class);
        }
        vote(first, ballot, null);
        assertThatThrownBy(() -> desks.ballots().decide(chair, ballot, null, "x"))
                .isInstanceOf(NoQuorum.class);
        vote(chair, ballot, null);
        desks.ballots().decide(chair, ballot, null, "时机未到");
        assertThat(desks.allocations().holderOf(customer)).isEmpty();
    }

    @Test
    void asksForTheLevelOncePerCustomerAndNotTwice() {
        customers.tier(customer, 'A');
        assertThatThrownBy(() -> asks(zhou)).isInstanceOf(MoveHindered.class);
        customers.tier(customer, 'B');
        asks(zhou);
        assertThatThrownBy(() -> asks(zhou)).isInstanceOf(AlreadyAsked.class);
        customer = customers.heldBy(chen);
        assertThatThrownBy(() -> asks(zhou)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsACustomerFromWhoeverDeclaredAnInterest() {
        desks.interests().declare(zhou, InterestId.next(), customer, "原任职单位");
        assertBarred(() -> desks.claims().claim(zhou, AllocationId.next(), customer));
        assertBarred(() -> desks.allocation().assign(head, AllocationId.next(), customer, null, zhou.id(), null));
        assertThat(desks.history().page(head, customer).holders())
                .filteredOn(choice -> choice.hindrance() != null)
                .singleElement()
                .matches(choice -> choice.option().person().equals(zhou.id()));
        assertThat(desks.pool().one(zhou, customer).slice().rows())
                .singleElement()
                .extracting(entry ->
                        java.util.Objects.requireNonNull(entry.hindrance()).kind())
                .isEqualTo(MoveHindrance.Kind.INTEREST);
        desks.claims().claim(chen, AllocationId.next(), customer);
    }

    private static void assertBarred(org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        MoveHindered.class,
                        hindered -> assertThat(hindered.hindrance().kind()).isEqualTo(MoveHindrance.Kind.INTEREST));
    }

    @Test
    void savesAFormOnceAndSaysSoWhenItComesWithOtherContent() {
        ApplicationId form = ApplicationId.next();
        assertThat(Race.of(2, () -> asks(zhou, form, 300_000)).failures()).isEmpty();
        assertThatThrownBy(() -> asks(zhou, form, 400_000)).isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> asks(chen, form, 300_000)).isInstanceOf(SavedOtherwise.class);
        InterestId interest = InterestId.next();
        assertThat(Race.of(2, () -> desks.interests().declare(chair, interest, customer, "配偶在该公司任职"))
                        .failures())
                .isEmpty();
        assertThatThrownBy(() -> desks.interests().declare(chair, interest, customer, "持有股份"))
                .isInstanceOf(SavedOtherwise.class);
    }

    /** As every other move: from hand to hand twice within 90 days, and no more. */
    @Test
    void leavesACustomerThatMovedTooOftenWhereItIs() {
        held(chen, 120);
        held(zhou, 110);
        held(chen, 100);
        ApplicationId asked = asks(zhou);
        BallotId ballot = approve(asked);
        assertThat(desks.ballotReading().page(first, ballot).candidates()).allMatch(Candidate::fit);
        jdbc.sql(
                        "update allocation set started_at = started_at + interval '80 days', ended_at = ended_at + interval '80 days' "
                                + "where customer_id = :id")
                .param("id", customer.value())
                .update();
        assertThat(desks.ballotReading().page(first, ballot).candidates()).noneMatch(Candidate::fit);
        assertThatThrownBy(() -> asks(chen))
                .isInstanceOfSatisfying(
                        MoveHindered.class,
                        hindered ->
                                assertThat(hindered.hindrance().kind()).isEqualTo(MoveHindrance.Kind.MOVED_TOO_OFTEN));
    }

    private void held(CurrentUser holder, int daysAgo) {
        jdbc.sql("""
                        insert into allocation (id, version, customer_id, holder_id, started_at, ended_at, reason)
                        values (gen_random_uuid(), 0, :customer, :holder, :from, :until, 'ASSIGNED')""")
                .param("customer", customer.value())
                .param("holder", holder.id().value())
                .param("from", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo))))
                .param("until", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo - 5))))
                .update();
    }

    @Test
    void keepsTheCustomerFromOthersWhileTheCommitteeHasIt() {
        ApplicationId asked = asks(zhou);
        BallotId ballot = approve(asked);
        assertThatThrownBy(() -> desks.allocation().assign(head, AllocationId.next(), customer, null, chen.id(), null))
                .isInstanceOf(BeforeCommittee.class);
        assertThatThrownBy(() -> desks.claims().claim(chen, AllocationId.next(), customer))
                .isInstanceOfSatisfying(
                        MoveHindered.class,
                        hindered ->
                                assertThat(hindered.hindrance().kind()).isEqualTo(MoveHindrance.Kind.BEFORE_COMMITTEE));
        assertThat(desks.pool().one(chen, customer).slice().rows())
                .extracting(entry -> Objects.requireNonNull(entry.hindrance()).kind())
                .containsExactly(MoveHindrance.Kind.BEFORE_COMMITTEE);
        // a correction of the record goes before: the ballot ends with it
        desks.allocation().correct(head, AllocationId.next(), customer, null, chen.id(), "建档时漏登");
        assertThat(desks.ballotReading().page(first, ballot).row().state()).isEqualTo(BallotState.OVERTAKEN);
        assertThat(desks.reading().page(zhou, asked).row().state()).isEqualTo(ApplicationState.DECIDED);
        assertThat(tasksOf(zhou)).contains("申请的客户已另有归属，委员会不再表决");
        assertThatThrownBy(() -> vote(first, ballot, null)).isInstanceOf(BallotEnded.class);
    }

    @Test
    void endsABallotThatNobodyStandsInAnyMore() {
        ApplicationId asked = asks(zhou);
        BallotId ballot = approve(asked);
        desks.applications().withdraw(zhou, asked);
        assertThat(desks.ballotReading().page(first, ballot).row().state()).isEqualTo(BallotState.OVERTAKEN);
        assertThatThrownBy(() -> desks.applications().approve(head, asked, null))
                .isInstanceOf(ApplicationAnswered.class);
        asks(zhou);
    }

    @Test
    void escalatesAfterTenWorkingDaysToADirectorWhoMayDecideAlone() {
        ApplicationId asked = asks(zhou);
        BallotId ballot = approve(asked);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        desks.deadlines().escalate();
        assertThatThrownBy(() -> desks.ballots().decide(director, ballot, new Choice(line(asked)), "x"))
                .isInstanceOf(NoQuorum.class);
        clock.advance(Duration.ofDays(25));
        desks.deadlines().escalate();
        desks.deadlines().escalate();
        assertThat(tasksOf(director)).containsExactly("委员会逾期未决，请定夺");
        desks.ballots().decide(director, ballot, new Choice(line(asked)), "委员会未到齐");
        assertThat(desks.ballotReading().minutes(first, ballot).row().manner()).isEqualTo(BallotManner.DIRECTOR);
        assertThat(desks.allocations().holderOf(customer)).contains(zhou.id());
    }

    /** Declared by two at once, while a manager corrects the record: one of the three happens, whole. */
    @Test
    void letsOneOfOverlappingDecisionsHappen() {
        for (int round = 0; round < 5; round++) {
            customer = customers.inPool();
            CustomerId contested = customer;
            ApplicationId asked = asks(zhou);
            BallotId ballot = approve(asked);
            vote(chair, ballot, line(asked));
            vote(first, ballot, line(asked));
            Race race = Race.of(
                    6,
                    n -> n < 5
                            ? () -> {
                                if (!desks.ballots().decide(chair, ballot, null, "同意")) {
                                    throw new BallotEnded();
                                }
                            }
                            : () -> desks.allocation()
                                    .correct(head, AllocationId.next(), contested, null, chen.id(), "更正"));
            assertThat(race.successes()).isEqualTo(1);
            assertThat(race.failures()).hasOnlyElementsOfTypes(BallotEnded.class, HeldByAnother.class);
            desks.deadlines().escalate();
            assertThat(count("allocation where customer_id = :id and ended_at is null", contested))
                    .isOne();
            assertThat(count("ballot where customer_id = :id and state = 'OPEN'", contested))
                    .isZero();
            assertThat(count("application_line where customer_id = :id and outcome is null", contested))
                    .isZero();
            assertThat(desks.reading().page(zhou, asked).row().state()).isEqualTo(ApplicationState.DECIDED);
        }
    }

    /** The same person wins two customers at once, and has room for one. */
    @Test
    void givesTheLastRoomOfAWinnerOnce() {
        jdbc.sql("update allocation_policy set regular_c = 1 where version = 1").update();
        try {
            for (int round = 0; round < 5; round++) {
                CurrentUser wanted = company.hire("华东一部", Role.SALES);
                List<BallotId> both = List.of(chosen(wanted), chosen(wanted));
                Race race = Race.of(2, n -> () -> desks.ballots().decide(chair, both.get(n), null, "同意"));
                assertThat(race.failures()).isEmpty();
                assertThat(jdbc.sql("select count(*) from allocation where holder_id = :who and ended_at is null")
                                .param("who", wanted.id().value())
                                .query(Integer.class)
                                .single())
                        .isOne();
            }
        } finally {
            jdbc.sql("update allocation_policy set regular_c = 120 where version = 1")
                    .update();
        }
    }

    private BallotId chosen(CurrentUser who) {
        customer = customers.inPool();
        ApplicationId asked = asks(who);
        BallotId ballot = approve(asked);
        vote(first, ballot, line(asked));
        vote(second, ballot, line(asked));
        return ballot;
    }

    /** Two heads' approvals at once make one ballot with both candidates. */
    @Test
    void putsSimultaneousApprovalsIntoOneBallot() {
        List<ApplicationId> asked = List.of(asks(zhou), asks(chen));
        Race race = Race.of(2, n -> () -> desks.applications().approve(head, asked.get(n), null));
        assertThat(race.failures()).isEmpty();
        assertThat(count("ballot where customer_id = :id", customer)).isOne();
        assertThat(count("application_line where customer_id = :id and ballot_id is not null", customer))
                .isEqualTo(2);
    }

    private int count(String what, CustomerId of) {
        return jdbc.sql("select count(*) from " + what)
                .param("id", of.value())
                .query(Integer.class)
                .single();
    }

    private ApplicationId asks(CurrentUser who) {
        ApplicationId id = ApplicationId.next();
        asks(who, id, 300_000);
        return id;
    }

    private void asks(CurrentUser who, ApplicationId id, long revenue) {
        desks.applications()
                .file(
                        who,
                        id,
                        new AllocationApplication.Plan(
                                "老客户介绍", "每月拜访两次", clock.today().plusDays(180)),
                        List.of(new Asked(customer, Money.of(revenue))));
    }

    private BallotId approve(ApplicationId id) {
        desks.applications().approve(head, id, "同意");
        return java.util.Objects.requireNonNull(
                desks.lines().findByApplication(id).get(0).getBallot());
    }

    private ApplicationLineId line(ApplicationId id) {
        return desks.lines().findByApplication(id).stream()
                .map(ApplicationLine::getId)
                .findFirst()
                .orElseThrow();
    }

    private void vote(
            CurrentUser member, BallotId ballot, @org.jspecify.annotations.Nullable ApplicationLineId choice) {
        desks.ballots().vote(member, ballot, new Choice(choice), "有把握");
    }

    private static @org.jspecify.annotations.Nullable Recusal recusal(List<CommitteeMember> members, CurrentUser who) {
        return members.stream()
                .filter(member -> member.person().equals(who.id()))
                .findFirst()
                .orElseThrow()
                .recusal();
    }

    private List<String> tasksOf(CurrentUser who) {
        return jdbc.sql("select title from task where assignee_id = :who and done_at is null order by title")
                .param("who", who.id().value())
                .query(String.class)
                .list();
    }
}
