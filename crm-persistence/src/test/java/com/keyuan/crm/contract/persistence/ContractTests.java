package com.keyuan.crm.contract.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.attachment.AttachmentOwner;
import com.keyuan.crm.contract.ContractFacts;
import com.keyuan.crm.contract.ContractFilter;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractNotOpen;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractReading;
import com.keyuan.crm.contract.ContractService;
import com.keyuan.crm.contract.ContractSigning;
import com.keyuan.crm.contract.ContractState;
import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.NewContract;
import com.keyuan.crm.contract.OpportunityColumn;
import com.keyuan.crm.contract.OpportunityContracted;
import com.keyuan.crm.contract.OpportunityFacts;
import com.keyuan.crm.contract.OpportunityFilter;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityReading;
import com.keyuan.crm.contract.OpportunityRow;
import com.keyuan.crm.contract.OpportunityService;
import com.keyuan.crm.contract.OpportunityStage;
import com.keyuan.crm.contract.OpportunityTotals;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.Behind;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.territory.DueFilter;
import com.keyuan.crm.territory.DueQueries;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
class ContractTests {

    private final OpportunityService opportunities;
    private final OpportunityReading chances;
    private final ContractService contracts;
    private final ContractSigning signing;
    private final ContractReading reading;
    private final AllocationService allocating;
    private final Allocations allocations;
    private final DueQueries due;
    private final Access access;
    private final AttachmentOwner files;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CustomerId customer;

    ContractTests(
            OpportunityService opportunities,
            OpportunityReading chances,
            ContractService contracts,
            ContractSigning signing,
            ContractReading reading,
            AllocationService allocating,
            Allocations allocations,
            DueQueries due,
            Access access,
            List<AttachmentOwner> owners,
            TestCompany company,
            TestCustomers customers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.opportunities = opportunities;
        this.chances = chances;
        this.contracts = contracts;
        this.signing = signing;
        this.reading = reading;
        this.allocating = allocating;
        this.allocations = allocations;
        this.due = due;
        this.access = access;
        this.files = owners.stream()
                .filter(owner -> owner.kind().equals("contract"))
                .findFirst()
                .orElseThrow();
        this.company = company;
        this.customers = customers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东一部", Role.MANAGER);
        customer = customers.heldBy(sales);
    }

    @Test
    void weighsABoardAndListAlike() {
        OpportunityId small = chance("10000.05", 20);
        OpportunityId large = chance("30000.10", 10);
        opportunities.move(sales, large, OpportunityStage.QUOTED, 0);
        OpportunityFilter all = new OpportunityFilter(null, null, null, null, OpportunityFilter.Order.CLOSE);
        OpportunityTotals totals = chances.totals(sales, all);
        Slice<OpportunityRow> list = chances.list(sales, all, null);
        assertThat(list.rows()).extracting(OpportunityRow::id).containsExactly(large, small);
        // 10 % and 50 %
        assertThat(totals).isEqualTo(new OpportunityTotals(2, Money.of("40000.15"), Money.of("16000.06")));
        assertThat(list.rows().stream().map(OpportunityRow::weighted).reduce(Money.ZERO, Money::plus))
                .isEqualTo(totals.weighted());
        OpportunityColumn quoted = chances.board(sales, null).get(OpportunityStage.QUOTED.ordinal());
        assertThat(quoted.totals()).isEqualTo(new OpportunityTotals(1, Money.of("30000.10"), Money.of("15000.05")));
        assertThat(quoted.rows()).extracting(OpportunityRow::mayEdit).containsExactly(true);
        assertThat(chances.board(colleague, null))
                .allSatisfy(column -> assertThat(column.rows()).isEmpty());
    }

    @Test
    void pagesByKeyInBothOrders() {
        for (int i = 0; i < 53; i++) {
            chance(1000 + i % 3 + ".00", i % 4);
        }
        for (OpportunityFilter.Order order : OpportunityFilter.Order.values()) {
            OpportunityFilter filter = new OpportunityFilter(null, null, null, null, order);
            Slice<OpportunityRow> first = chances.list(sales, filter, null);
            Slice<OpportunityRow> rest = chances.list(sales, filter, first.next());
            List<OpportunityRow> all = new ArrayList<>(first.rows());
            all.addAll(rest.rows());
            assertThat(rest.next()).isNull();
            assertThat(all).hasSize(53).doesNotHaveDuplicates();
        }
    }

    @Test
    void ofManyWhoMoveACardOnceOneWins() {
        OpportunityId id = chance("500.00", 5);
        Race outcome = Race.of(
                6,
                i -> () ->
                        opportunities.move(sales, id, i % 2 == 0 ? OpportunityStage.QUOTED : OpportunityStage.WON, 0));
        assertThat(outcome.successes()).isEqualTo(1);
        assertThat(outcome.failures())
                .hasSize(5)
                .allSatisfy(late -> assertThat(late).isInstanceOf(StaleVersion.class));
    }

    @Test
    void signsOnceAndOpensOneResponsibility() {
        company.hire("客服中心", Role.SERVICE);
        OpportunityId from = chance("90000.00", 5);
        ContractId id = contract(from, part("30000.00", 10), part("60000.00", 40));
        Race outcome = Race.of(5, i -> () -> signing.sign(sales, id, today(), 0));
        assertThat(outcome.successes()).isEqualTo(1);
        ContractPage page = reading.page(sales, id);
        assertThat(page.row().state()).isEqualTo(ContractState.SIGNED);
        assertThat(page.row().nextDue()).isEqualTo(today().plusDays(10));
        assertThat(page.row().number()).startsWith("HT-");
        assertThat(jdbc.sql("select count(*) from service_responsibility where contract_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(chances.page(sales, from).row().stage()).isEqualTo(OpportunityStage.WON);
        assertThatThrownBy(() -> contract(from, part("1.00", 1))).isInstanceOf(OpportunityContracted.class);
    }

    @Test
    void changesWhatWasSignedByAmendmentOnly() {
        ContractId id = contract(null, part("40.00", 10), part("60.00", 20));
        signing.sign(sales, id, today(), 0);
        List<Instalment> plan = reading.page(sales, id).plan();
        assertThatThrownBy(() -> contracts.change(sales, id, facts(part("1.00", 1)), 1))
                .isInstanceOf(ContractNotOpen.class);
        List<Instalment> later =
                List.of(plan.get(0), new Instalment(plan.get(1).id(), today().plusDays(30), Money.of(80), null));
        assertThatThrownBy(() -> signing.amend(sales, id, Money.of(120), later, "加量", 1))
                .isInstanceOf(Refused.class);
        signing.amend(manager, id, Money.of(120), later, "客户增加两批管材", 1);
        ContractPage page = reading.page(sales, id);
        assertThat(page.plan()).isEqualTo(later);
        assertThat(page.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.before()).isEqualTo(Money.of(100));
            assertThat(amendment.planBefore()).hasSize(2);
        });
        assertThatThrownBy(() -> jdbc.sql("update contract_instalment set due_on = due_on + 1 where contract_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update contract set amount = 1 where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsNoPlanMissItsAmountWhoeverWritesAtOnce() {
        ContractId id = contract(null, part("100.00", 10));
        assertThatThrownBy(() -> transaction.executeWithoutResult(now -> add(id, 2, "50.00")))
                .isInstanceOf(DataIntegrityViolationException.class);
        Statements.Work first = () -> raise(id, 2);
        // alone it would come to the amount, after the first one it does not
        Statements.Work second = () -> transaction.executeWithoutResult(now -> raise(id, 3));
        assertThat(Behind.of(transaction, jdbc, first, second)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(reading.page(sales, id).row().amount()).isEqualTo(Money.of(150));
        assertThat(reading.page(sales, id).plan()).hasSize(2);
    }

    private void raise(ContractId contract, int place) {
        add(contract, place, "50.00");
        change("update contract set amount = 150 where id = :id", contract);
    }

    private void change(String sql, ContractId contract) {
        jdbc.sql(sql).param("id", contract.value()).update();
    }

    private void assertRefused(String sql, ContractId contract) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(now -> change(sql, contract)))
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void staysAsItWasAgreedByWhateverWay() {
        ContractId id = contract(null, part("40.00", 10), part("60.00", 20));
        ContractId other = contract(null, part("10.00", 10));
        assertRefused("update contract_instalment set contract_id = :id where amount = 10", id);
        signing.sign(sales, id, today(), 0);
        List<Instalment> plan = reading.page(sales, id).plan();
        signing.amend(manager, id, Money.of(100), plan, "改付款", 1);
        assertRefused("update contract_amendment set made_in = pg_current_xact_id() where contract_id = :id", id);
        assertRefused("delete from contract_amendment where contract_id = :id", id);
        assertRefused("update contract set title = title || '乙' where id = :id", id);
        assertRefused("update contract set amendments = 0 where id = :id", id);
        String amended = """
                insert into contract_amendment (id, contract_id, ordinal, reason, agreed_on, amount_before, amount_after,
                                                plan_before, made_by, made_at)
                select gen_random_uuid(), id, amendments + 1, 'x', current_date, amount, amount, '[]', created_by, now()
                from contract where id = :id""";
        assertRefused(amended, id);
        assertRefused(amended, other);
        signing.complete(sales, id, 2);
        assertRefused("update contract set state = 'SIGNED', ended_at = null, ended_by = null where id = :id", id);
    }

    private void add(ContractId contract, int place, String amount) {
        jdbc.sql(
                        "insert into contract_instalment values (:id, :contract, :place, current_date, cast(:amount as numeric))")
                .param("id", InstalmentId.next().value())
                .param("contract", contract.value())
                .param("place", place)
                .param("amount", amount)
                .update();
    }

    @Test
    void entersAFormOnceAndSaysWhenItDiffers() {
        ContractId id = ContractId.next();
        NewContract entered = new NewContract(id, customer, null, null, facts(part("10.00", 3)));
        contracts.create(sales, entered);
        contracts.create(sales, entered);
        assertThatThrownBy(() ->
                        contracts.create(sales, new NewContract(id, customer, null, null, facts(part("11.00", 3)))))
                .isInstanceOf(SavedOtherwise.class);
        assertThat(reading.totals(sales, new ContractFilter(null, null, null, null, null, ContractFilter.Order.NEWEST))
                        .amount())
                .isEqualTo(Money.of(10));
    }

    @Test
    void numbersOnBeyondThreeDigits() {
        String month = jdbc.sql("select to_char(now() at time zone 'Asia/Shanghai', 'YYMM')")
                .query(String.class)
                .single();
        contracts.create(
                sales,
                new NewContract(ContractId.next(), customer, "HT-" + month + "-1999", null, facts(part("10.00", 3))));
        ContractId next = contract(null, part("10.00", 3));
        ContractId afterNext = contract(null, part("10.00", 3));
        assertThat(reading.page(sales, next).row().number()).isEqualTo("HT-" + month + "-2000");
        assertThat(reading.page(sales, afterNext).row().number()).isEqualTo("HT-" + month + "-2001");
    }

    @Test
    void goesWithTheCustomerAndLeavesHistory() {
        OpportunityId open = chance("100.00", 4);
        OpportunityId won = chance("200.00", 4);
        opportunities.move(sales, won, OpportunityStage.WON, 0);
        ContractId running = contract(null, part("10.00", 3));
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        AllocationId held = allocations.findOpen(customer).orElseThrow().getId();
        allocating.correct(director, AllocationId.next(), customer, held, colleague.id(), "交给同事");
        assertThat(chances.page(colleague, open).row().holder()).isEqualTo(colleague.name());
        assertThat(chances.page(colleague, won).row().holder()).isEqualTo(sales.name());
        assertThat(reading.page(colleague, running).row().holder()).isEqualTo(colleague.name());
        assertThat(access.allows(sales, Action.CONTRACT_VIEW, running.value())).isFalse();
        assertThatThrownBy(() -> signing.sign(sales, running, today(), 0)).isInstanceOf(Refused.class);
    }

    @Test
    void followsACustomerThatMovesWhileItIsEntered() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        AllocationId held = allocations.findOpen(customer).orElseThrow().getId();
        OpportunityId id = OpportunityId.next();
        OpportunityFacts facts = new OpportunityFacts("管材一批", Money.of("100.00"), today(), null, null);
        Statements.Work move =
                () -> allocating.correct(director, AllocationId.next(), customer, held, colleague.id(), "交给同事");
        assertThat(Behind.of(transaction, jdbc, move, () -> opportunities.create(manager, id, customer, facts)))
                .isNull();
        assertThat(chances.page(colleague, id).row().holder()).isEqualTo(colleague.name());
    }

    @Test
    void entersNothingWithACustomerThatWasLostMeanwhile() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        AllocationId held = allocations.findOpen(customer).orElseThrow().getId();
        Statements.Work move =
                () -> allocating.correct(director, AllocationId.next(), customer, held, colleague.id(), "交给同事");
        assertThat(Behind.of(transaction, jdbc, move, () -> contract(null, part("10.00", 3))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void showsOpportunitiesToNobodyWhoSeesContractsAlone() {
        chance("100.00", 4);
        contract(null, part("10.00", 3));
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        assertThat(reading.ofCustomer(finance, customer)).hasSize(1);
        assertThat(chances.ofCustomer(finance, customer)).isEmpty();
        assertThat(chances.ofCustomer(sales, customer)).hasSize(1);
    }

    @Test
    void keepsItsFilesFromItsSigningOn() {
        ContractId id = contract(null, part("10.00", 3));
        jdbc.sql("""
                        insert into attachment (id, version, owner_kind, owner_id, file_name, kind, size, sha256, thumbnail,
                                                created_by, created_at)
                        select gen_random_uuid(), 0, 'contract', id, name, 'PDF', 9, 'x', false, created_by, now()
                        from contract cross join (values ('草稿.pdf'), ('合同.pdf')) as file (name) where contract.id = :id""").param("id", id.value()).update();
        assertThat(files.mayRemove(sales, id.value())).isTrue();
        change("delete from attachment where file_name = '草稿.pdf' and owner_id = :id", id);
        signing.sign(sales, id, today(), 0);
        assertThat(files.mayRemove(sales, id.value())).isFalse();
        assertThat(files.mayAdd(sales, id.value())).isTrue();
        assertRefused("delete from attachment where owner_id = :id", id);
    }

    @Test
    void givesALineFromAnOldDraftAnIdOfItsOwn() {
        Instalment line = part("10.00", 3);
        ContractId first = contract(null, line);
        ContractId second = contract(null, line);
        assertThat(reading.page(sales, first).plan()).containsExactly(line);
        assertThat(reading.page(sales, second).plan())
                .singleElement()
                .satisfies(own -> assertThat(own.id()).isNotEqualTo(line.id()))
                .satisfies(own -> assertThat(own.amount()).isEqualTo(line.amount()));
    }

    @Test
    void letsTheCustomerWaitInRotationAndIsAmongWhatSomebodyHolds() {
        chance("100.00", 4);
        ContractId negotiated = contract(null, part("10.00", 3));
        assertThat(held(sales)).containsExactly("CUSTOMER", "OPPORTUNITY", "CONTRACT");
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        clock.advance(Duration.ofDays(800));
        assertThat(waits(director)).as("a week at least, however late").isEqualTo(today().plusDays(7));
        List<Instalment> plan = List.of(part("4.00", 20), part("6.00", 45));
        ContractFacts facts = new ContractFacts("管材供货", Money.of(10), today().plusDays(30), null, null, plan);
        contracts.change(sales, negotiated, facts, 0);
        assertThat(waits(director)).as("until it should be signed").isEqualTo(today().plusDays(30));
        signing.sign(sales, negotiated, today(), 1);
        assertThat(waits(director)).as("until the last is due").isEqualTo(today().plusDays(45));
        signing.complete(sales, negotiated, 2);
        assertThat(waits(director)).isNull();
        assertThat(held(sales)).containsExactly("CUSTOMER", "OPPORTUNITY");
    }

    private @Nullable LocalDate waits(CurrentUser director) {
        DueFilter own = new DueFilter(null, sales.id(), null);
        return due.rows(director, own, today(), null, 5).rows().get(0).waitsUntil();
    }

    private List<String> held(CurrentUser person) {
        return jdbc.sql("select kind from leaving_holding where person_id = :person order by place")
                .param("person", person.id().value())
                .query(String.class)
                .list();
    }

    private OpportunityId chance(String amount, int days) {
        OpportunityId id = OpportunityId.next();
        opportunities.create(
                sales,
                id,
                customer,
                new OpportunityFacts("管材一批", Money.of(amount), today().plusDays(days), null, null));
        return id;
    }

    private ContractId contract(@Nullable OpportunityId from, Instalment... plan) {
        ContractId id = ContractId.next();
        contracts.create(sales, new NewContract(id, customer, null, from, facts(plan)));
        return id;
    }

    private ContractFacts facts(Instalment... plan) {
        Money sum = List.of(plan).stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
        return new ContractFacts("管材供货", sum, today().plusDays(7), null, null, List.of(plan));
    }

    private Instalment part(String amount, int days) {
        return new Instalment(InstalmentId.next(), today().plusDays(days), Money.of(amount), null);
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
