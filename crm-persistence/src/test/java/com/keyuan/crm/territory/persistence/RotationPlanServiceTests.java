package com.keyuan.crm.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.territory.DueFilter;
import com.keyuan.crm.territory.DueReading;
import com.keyuan.crm.territory.DueReason;
import com.keyuan.crm.territory.RotationLoad;
import com.keyuan.crm.territory.RotationMoveRow;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanClosed;
import com.keyuan.crm.territory.RotationPlanEarly;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanReading;
import com.keyuan.crm.territory.RotationPlanService;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.RotationScopeForeign;
import com.keyuan.crm.territory.RotationWish;
import com.keyuan.crm.territory.WishBreaksRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class RotationPlanServiceTests {

    private final RotationPlanService plans;
    private final RotationPlanning planning;
    private final RotationPlanReading reading;
    private final DueReading due;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;

    RotationPlanServiceTests(
            RotationPlanService plans,
            RotationPlanning planning,
            RotationPlanReading reading,
            DueReading due,
            TestCompany company,
            JdbcClient jdbc,
            TestClock clock) {
        this.plans = plans;
        this.planning = planning;
        this.reading = reading;
        this.due = due;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private CustomerId heldFor(int months, CurrentUser holder) {
        CustomerId customer = new TestOrders(jdbc).customer(holder);
        jdbc.sql("update allocation set started_at = :at where customer_id = :customer")
                .param("customer", customer.value())
                .param(
                        "at",
                        java.sql.Timestamp.from(BusinessZone.today(clock)
                                .minusMonths(months)
                                .atStartOfDay(BusinessZone.ID)
                                .toInstant()))
                .update();
        return customer;
    }

    private RotationPlanId plan(CurrentUser user, int capMonths) {
        RotationPlanId id = RotationPlanId.next();
        plans.request(
                user,
                id,
                new RotationScope(company.department("华南部"), null, null, BusinessZone.today(clock), capMonths));
        planning.execute(id);
        return id;
    }

    private List<RotationMoveRow> moves(CurrentUser user, RotationPlanId id) {
        return reading.moves(user, id, true, null, 50).rows();
    }

    private long approve(CurrentUser user, RotationPlanId id) {
        return plans.approve(user, id, reading.progress(user, id).version());
    }

    @Test
    void goesFromTheDueListToTheDirectorsWord() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser manager = company.hire("华南部", Role.MANAGER);
        CurrentUser long1 = company.hire("华南部", Role.SALES);
        CurrentUser other = company.hire("华南部", Role.SALES);
        CurrentUser third = company.hire("华南部", Role.SALES);
        CustomerId customer = heldFor(25, long1);
        heldFor(12, long1);
        assertThat(due.list(manager, new DueFilter(null, null, DueReason.TENURE), null, 50)
                        .rows())
                .extracting(row -> row.customer())
                .containsExactly(customer);

        RotationPlanId id = plan(manager, 24);
        assertThat(moves(manager, id)).extracting(row -> row.move().customer()).containsExactly(customer);
        assertThat(reading.page(manager, id).plan().gap()).isZero();
        assertThat(moves(manager, plan(manager, 11))).hasSize(2); // what if the cap were shorter

        CurrentUser taker = moves(manager, id).get(0).move().to().equals(other.id()) ? other : third;
        CurrentUser wanted = taker == other ? third : other;
        plans.wish(manager, id, customer, new RotationWish(customer, true, wanted.id()));
        plans.solveAgain(manager, id);
        assertThatThrownBy(() -> approve(director, id)).isInstanceOf(RotationPlanClosed.class);
        planning.execute(id);
        assertThat(moves(manager, id).get(0).move().to()).isEqualTo(wanted.id());

        assertThatThrownBy(() -> approve(manager, id)).isInstanceOf(Refused.class);
        approve(director, id);
        assertThat(reading.page(director, id).plan().state()).isEqualTo(RotationPlan.State.APPROVED);
        assertThatThrownBy(() -> plans.solveAgain(manager, id)).isInstanceOf(RotationPlanClosed.class);
    }

    @Test
    void leavesOutWhatHasChangedMeanwhileAndTellsIt() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser holder = company.hire("华南部", Role.SALES);
        CurrentUser other = company.hire("华南部", Role.SALES);
        CustomerId customer = heldFor(25, holder);
        RotationPlanId id = plan(director, 24);
        jdbc.sql("update allocation set holder_id = :other where customer_id = :customer")
                .param("other", other.id().value())
                .param("customer", customer.value())
                .update();
        assertThat(approve(director, id)).isEqualTo(1);
        assertThat(moves(director, id))
                .extracting(RotationMoveRow::leftOut)
                .containsExactly(PlanObstacle.HOLDER_CHANGED);
    }

    @Test
    void movesAllThatSomebodyHoldsWhoLeaves() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser manager = company.hire("华南部", Role.MANAGER);
        CurrentUser leaver = company.hire("华南部", Role.SALES);
        company.hire("华南部", Role.SALES);
        CustomerId plain = heldFor(1, leaver);
        CustomerId top = heldFor(1, leaver);
        jdbc.sql("update customer set tier = 'A' where id = :id")
                .param("id", top.value())
                .update();
        RotationPlanId id = RotationPlanId.next();
        plans.request(
                director,
                id,
                new RotationScope(company.department("华南部"), null, leaver.id(), BusinessZone.today(clock), 24));
        planning.execute(id);
        assertThat(moves(director, id)).extracting(row -> row.move().customer()).containsExactlyInAnyOrder(plain, top);
        assertThat(moves(director, id))
                .filteredOn(row -> row.move().customer().equals(top))
                .extracting(row -> row.move().to())
                .containsExactly(manager.id()); // nobody there is senior: last, the manager holds
    }

    @Test
    void givesOutItsLinesLoggedAndToNobodyOnNotice() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser manager = company.hire("华南部", Role.MANAGER);
        CurrentUser holder = company.hire("华南部", Role.SALES);
        company.hire("华南部", Role.SALES);
        heldFor(25, holder);
        RotationPlanId id = plan(manager, 24);
        List<RotationMoveRow> lines = new ArrayList<>();
        reading.export(manager, id, lines::add);
        assertThat(lines).isNotEmpty();
        assertThat(exports(id)).singleElement().asString().contains("\"rows\": [null, \"" + lines.size() + "\"]");
        assertThat(reading.page(manager, id).mayExport()).isTrue();

        company.notice(manager, director);
        assertThatThrownBy(() -> reading.export(manager, id, lines::add)).isInstanceOf(Refused.class);
        assertThat(reading.page(manager, id).mayExport()).isFalse();
        assertThat(exports(id)).hasSize(1);
    }

    private List<String> exports(RotationPlanId id) {
        return jdbc.sql("select cast(details as text) from audit_entry where subject_id = :id and kind = 'EXPORTED'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    @Test
    void letsAManagerPlanTheOwnDepartmentOnly() {
        CurrentUser stranger = company.hire("华东部", Role.MANAGER);
        assertThatThrownBy(() -> plan(stranger, 24)).isInstanceOf(RotationScopeForeign.class);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        RotationScope nowhere = new RotationScope(DepartmentId.next(), null, null, BusinessZone.today(clock), 24);
        assertThatThrownBy(() -> plans.request(director, RotationPlanId.next(), nowhere))
                .isInstanceOf(RotationScopeForeign.class);
    }

    @Test
    void approvesWhatTheDirectorSawAndNotBeforeItsDay() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        heldFor(25, company.hire("华南部", Role.SALES));
        company.hire("华南部", Role.SALES);
        RotationPlanId id = plan(director, 24);
        long seen = reading.progress(director, id).version();
        plans.solveAgain(director, id);
        planning.execute(id);
        assertThatThrownBy(() -> plans.approve(director, id, seen)).isInstanceOf(StaleVersion.class);
        RotationPlanId early = RotationPlanId.next();
        plans.request(
                director,
                early,
                new RotationScope(
                        company.department("华南部"),
                        null,
                        null,
                        BusinessZone.today(clock).plusDays(1),
                        24));
        planning.execute(early);
        assertThatThrownBy(() -> approve(director, early)).isInstanceOf(RotationPlanEarly.class);
    }

    @Test
    void pinsToThePlansPeopleOnly() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser holder = company.hire("华南部", Role.SALES);
        CurrentUser other = company.hire("华南部", Role.SALES);
        CurrentUser outside = company.hire("华东部", Role.SALES);
        CustomerId customer = heldFor(25, holder);
        RotationPlanId id = plan(director, 24);
        assertThatThrownBy(() -> plans.wish(director, id, customer, new RotationWish(customer, true, outside.id())))
                .isInstanceOf(WishBreaksRule.class);
        assertThat(moves(director, id)).noneMatch(RotationMoveRow::pinned);
        assertThat(reading.page(director, id).people())
                .extracting(RotationLoad::person)
                .contains(holder.id(), other.id())
                .doesNotContain(outside.id());
    }

    @Test
    void countsWhoeverLeftAsWorkingNoTerritory() {
        CurrentUser gone = company.hire("华南部", Role.SALES);
        CustomerId customer = heldFor(1, company.hire("华南部", Role.SALES));
        jdbc.sql("""
                        with place as (update customer set region_code = '440106' where id = :customer),
                        new as (insert into territory (id, version, name) values (gen_random_uuid(), 0, '珠三角') returning id),
                        region as (insert into territory_region select id, '44' from new)
                        insert into territory_person select id, :person from new""")
                .param("customer", customer.value())
                .param("person", gone.id().value())
                .update();
        CurrentUser manager = company.hire("华南部", Role.MANAGER);
        DueFilter elsewhere = new DueFilter(null, null, DueReason.TERRITORY);
        assertThat(due.list(manager, elsewhere, null, 50).rows()).hasSize(1);
        jdbc.sql("update person set enabled = false where id = :person")
                .param("person", gone.id().value())
                .update();
        assertThat(due.list(manager, elsewhere, null, 50).rows()).isEmpty();
    }
}
