package com.keyuan.crm.leaving.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HolderNotEligible;
import com.keyuan.crm.allocation.MoveHindered;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.RevealAllowanceSpent;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.leaving.LeavingAlready;
import com.keyuan.crm.leaving.LeavingApproval;
import com.keyuan.crm.leaving.LeavingCandidate;
import com.keyuan.crm.leaving.LeavingEnded;
import com.keyuan.crm.leaving.LeavingHandOn;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingNotEmpty;
import com.keyuan.crm.leaving.LeavingPage;
import com.keyuan.crm.leaving.LeavingReading;
import com.keyuan.crm.leaving.LeavingRow;
import com.keyuan.crm.leaving.LeavingService;
import com.keyuan.crm.leaving.LeavingTakerUnfit;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanService;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.RotationScopeForeign;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody leaves: nothing is lost, nobody's account is closed over anything. */
@CommittingTest
@PersistenceTest
class LeavingTests {

    private static final LocalDate LAST = LocalDate.parse("2099-01-31");

    private final LeavingService service;
    private final LeavingHandOn handOn;
    private final LeavingApproval approval;
    private final LeavingReading reading;
    private final RotationPlanning planning;
    private final RotationPlanService plans;
    private final AllocationService assigning;
    private final Allocations allocations;
    private final ContactReveal reveal;
    private final Access access;
    private final CurrentUsers users;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser leaver;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser director;
    private CurrentUser administrator;

    LeavingTests(
            LeavingService service,
            LeavingHandOn handOn,
            LeavingApproval approval,
            LeavingReading reading,
            RotationPlanning planning,
            RotationPlanService plans,
            AllocationService assigning,
            Allocations allocations,
            ContactReveal reveal,
            Access access,
            CurrentUsers users,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.handOn = handOn;
        this.approval = approval;
        this.reading = reading;
        this.planning = planning;
        this.plans = plans;
        this.assigning = assigning;
        this.allocations = allocations;
        this.reveal = reveal;
        this.access = access;
        this.users = users;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        leaver = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东二部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        administrator = company.hire("综合部", Role.ADMIN);
    }

    @Test
    void handsEverythingOnAndClosesOverNothing() {
        CustomerId byHand = customers.heldBy(leaver);
        CustomerId tooBig = customers.heldBy(leaver);
        customers.tier(tooBig, 'A');
        CustomerId planned = customers.heldBy(leaver);
        UUID along = task(byHand);
        UUID alone = task(null);
        UUID serviceCase = serviceCase(byHand);
        CurrentUser afterSales = company.hire("华东一部", Role.SERVICE);
        LeavingId id = give();
        assertThatThrownBy(() -> handOn.choose(manager, id, LeavingKind.CASE, serviceCase, colleague.id()))
                .isInstanceOf(LeavingTakerUnfit.class);
        handOn.choose(manager, id, LeavingKind.CASE, serviceCase, afterSales.id());
        handOn.choose(manager, id, LeavingKind.CASE, serviceCase, null);
        assertThatThrownBy(() -> handOn.choose(manager, id, LeavingKind.CUSTOMER, tooBig.value(), colleague.id()))
                .isInstanceOf(MoveHindered.class);
        handOn.choose(manager, id, LeavingKind.CUSTOMER, byHand.value(), colleague.id());
        plan(id);
        assertThat(page(id).counts())
                .containsEntry(LeavingKind.CUSTOMER, 3L)
                .containsEntry(LeavingKind.TASK, 2L)
                .containsEntry(LeavingKind.CASE, 1L);
        assertThatThrownBy(() -> approval.approve(manager, id, 0, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.close(manager, id)).isInstanceOf(LeavingNotEmpty.class);

        assertThat(approve(id)).isZero();

        assertThat(allocations.holderOf(byHand)).contains(colleague.id());
        assertThat(allocations.holderOf(planned)).contains(colleague.id());
        assertThat(allocations.holderOf(tooBig)).contains(manager.id());
        assertThat(person("task", "assignee_id", along)).isEqualTo(colleague.id());
        assertThat(person("task", "assignee_id", alone)).isEqualTo(manager.id());
        assertThat(person("service_case", "owner_id", serviceCase)).isEqualTo(afterSales.id());
        assertThat(count("select count(*) from allocation where reason = 'LEAVING'"))
                .isEqualTo(3);
        assertThat(page(id).row().held()).isZero();
        service.close(manager, id);
        assertThat(users.find(leaver.id(), null)).isEmpty();
        assertThat(standing()).isEqualTo("LEFT");
        assertThatThrownBy(() -> service.close(manager, id)).isInstanceOf(LeavingEnded.class);
    }

    @Test
    void staysOpenWhileSomethingIsToBeFinishedAlsoForTheDatabase() {
        LeavingId id = give();
        UUID trip = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, state,
                                          go_ahead, created_at)
                        values (:id, 0, 'CL-9901-001', 'SALES', :person, '拜访', '苏州', date '2026-03-01', date '2026-03-02',
                                'PLANNED', 'NOT_NEEDED', now())""").param("id", trip).param("person", leaver.id().value()).update();
        approve(id);
        assertThat(page(id).staying())
                .singleElement()
                .satisfies(line -> assertThat(line.todo()).isEqualTo("leaving.todo.TRIP.PLANNED"));
        assertThatThrownBy(() -> service.close(director, id)).isInstanceOf(LeavingNotEmpty.class);
        assertThatThrownBy(() -> jdbc.sql("update leaving set closed_at = now(), closed_by = :by where id = :id")
                        .param("by", director.id().value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(users.find(leaver.id(), null)).isPresent();
        jdbc.sql("update trip set state = 'CANCELLED' where id = :id")
                .param("id", trip)
                .update();
        service.close(director, id);
        assertThat(users.find(leaver.id(), null)).isEmpty();
    }

    @Test
    void letsNobodyOnNoticeReceiveOrTakeOut() {
        CustomerId customer = customers.heldBy(leaver);
        CustomerId other = customers.heldBy(colleague);
        assertThat(access.allows(leaver, Action.CUSTOMER_EXPORT)).isTrue();
        LeavingId id = give();
        assertThatThrownBy(this::give).isInstanceOf(LeavingAlready.class);
        assertThat(access.allows(leaver, Action.CUSTOMER_EXPORT)).isFalse();
        assertThat(standing()).isEqualTo("ON_NOTICE");
        assertThatThrownBy(() -> assigning.assign(
                        director,
                        AllocationId.next(),
                        other,
                        allocations.findOpen(other).orElseThrow().getId(),
                        leaver.id(),
                        null))
                .isInstanceOf(HolderNotEligible.class);
        assertThatThrownBy(() -> handOn.choose(manager, id, LeavingKind.CUSTOMER, customer.value(), leaver.id()))
                .isInstanceOf(LeavingTakerUnfit.class);
        for (int look = 0; look < 10; look++) {
            reveal.show(leaver, contact(customer, look), ContactField.PHONE);
        }
        ContactId eleventh = contact(customer, 10);
        assertThatThrownBy(() -> reveal.show(leaver, eleventh, ContactField.PHONE))
                .isInstanceOf(RevealAllowanceSpent.class);
        assertThat(customers.logOf(eleventh.value())).noneMatch(entry -> entry.contains("REVEALED"));
        assertThat(count("select count(*) from audit_entry where cast(details as text) like '%AFTER_NOTICE%'"))
                .isEqualTo(10);
        service.withdraw(manager, id);
        assertThat(standing()).isEqualTo("PRESENT");
        assertThat(access.allows(leaver, Action.CUSTOMER_EXPORT)).isTrue();
    }

    @Test
    void restsOnAPlanForThisPersonOnly() {
        customers.heldBy(leaver);
        LeavingId id = give();
        RotationPlanId foreign = RotationPlanId.next();
        plans.request(director, foreign, new RotationScope(company.department("华东部"), null, null, LocalDate.now(), 24));
        assertThatThrownBy(() -> handOn.plan(manager, id, foreign)).isInstanceOf(RotationScopeForeign.class);
        assertThatThrownBy(() -> jdbc.sql("update leaving set plan_id = :plan where id = :id")
                        .param("plan", foreign.value())
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        RotationPlanId own = plan(id);
        handOn.plan(manager, id, own);
        assertThat(page(id).row().plan()).isEqualTo(own);
        assertThat(page(id).row().planState()).isEqualTo(RotationPlan.State.DRAFT);
    }

    @Test
    void handsTheRestOnWhereOneLineDoesNotHoldAnyMore() {
        CustomerId grown = customers.heldBy(leaver);
        CustomerId plain = customers.heldBy(leaver);
        UUID task = task(null);
        CurrentUser second = company.hire("华东二部", Role.SALES);
        LeavingId id = give();
        handOn.choose(manager, id, LeavingKind.CUSTOMER, grown.value(), colleague.id());
        handOn.choose(manager, id, LeavingKind.CUSTOMER, plain.value(), colleague.id());
        handOn.choose(manager, id, LeavingKind.TASK, task, second.id());
        customers.tier(grown, 'A');
        lock(second);
        assertThat(approve(id)).isEqualTo(1);
        assertThat(allocations.holderOf(grown)).contains(manager.id());
        assertThat(allocations.holderOf(plain)).contains(colleague.id());
        assertThat(person("task", "assignee_id", task)).isEqualTo(manager.id());
        assertThat(page(id).row().held()).isZero();
    }

    @Test
    void carriesOutItsPlanFromThePlansOwnPageAndTellsWhatWasLeftOut() {
        CustomerId planned = customers.heldBy(leaver);
        CustomerId grown = customers.heldBy(leaver);
        UUID task = task(planned);
        LeavingId id = give();
        RotationPlanId plan = plan(id);
        handOn.choose(manager, id, LeavingKind.TASK, task, manager.id());
        customers.tier(grown, 'A');
        long version = Objects.requireNonNull(page(id).row().planVersion());
        service.withdraw(manager, id);
        assertThatThrownBy(() -> plans.approve(director, plan, version)).isInstanceOf(LeavingEnded.class);
        LeavingId again = give();
        handOn.choose(manager, again, LeavingKind.TASK, task, manager.id());
        assertThat(plans.approve(director, plan, version)).isEqualTo(1);
        assertThat(allocations.holderOf(planned)).contains(colleague.id());
        assertThat(allocations.holderOf(grown)).contains(leaver.id());
        assertThat(person("task", "assignee_id", task)).isEqualTo(manager.id());
        approve(again);
        assertThat(allocations.holderOf(grown)).contains(manager.id());
    }

    @Test
    void approvesOnlyWhatTheDirectorSaw() {
        CustomerId customer = customers.heldBy(leaver);
        LeavingId id = give();
        RotationPlanId plan = plan(id);
        LeavingRow seen = page(id).row();
        handOn.choose(manager, id, LeavingKind.CUSTOMER, customer.value(), colleague.id());
        assertThatThrownBy(() -> approval.approve(director, id, seen.version(), seen.planVersion()))
                .isInstanceOf(StaleVersion.class);
        LeavingRow chosen = page(id).row();
        plans.solveAgain(manager, plan);
        planning.execute(plan);
        assertThatThrownBy(() -> approval.approve(director, id, chosen.version(), chosen.planVersion()))
                .isInstanceOf(StaleVersion.class);
        assertThat(allocations.holderOf(customer)).contains(leaver.id());
    }

    @Test
    void letsNobodyBeginToHoldWhoseAccountIsClosed() {
        CustomerId held = customers.heldBy(leaver);
        UUID task = task(held);
        UUID serviceCase = serviceCase(held);
        CustomerId other = customers.heldBy(colleague);
        UUID foreign = serviceCase(other, colleague);
        lock(leaver);
        assertThat(reading.stranded(director))
                .extracting(LeavingCandidate::person)
                .containsExactly(leaver.id());
        UUID gone = leaver.id().value();
        assertRefused("update allocation set holder_id = :person where customer_id = :id", gone, other.value());
        assertRefused("update service_case set owner_id = :person where id = :id", gone, foreign);
        assertRefused("""
                        insert into task (id, version, assignee_id, title, created_by, created_at)
                        values (:id, 0, :person, '发报价单', :person, now())""", gone, UUID.randomUUID());
        UUID here = colleague.id().value();
        change("update task set title = '发样品' where id = :id and assignee_id <> :person", here, task);
        change("update service_case set owner_id = :person where id = :id", here, serviceCase);
        change(
                "update allocation set ended_at = now() where customer_id = :id and holder_id <> :person",
                here,
                held.value());
        give();
        assertThat(reading.stranded(director)).isEmpty();
    }

    @Test
    void tellsTheExposureToWhomeverPreparesOnly() {
        give();
        assertThat(reading.list(director, true, null, 50).rows())
                .singleElement()
                .extracting(LeavingRow::exposed)
                .isNotNull();
        assertThat(reading.list(administrator, true, null, 50).rows())
                .singleElement()
                .extracting(LeavingRow::exposed, LeavingRow::exposedBefore, LeavingRow::atRisk)
                .containsOnlyNulls();
    }

    private void assertRefused(String sql, UUID person, UUID id) {
        assertThatThrownBy(() -> change(sql, person, id))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("holder_is_here");
    }

    private void change(String sql, UUID person, UUID id) {
        assertThat(jdbc.sql(sql).param("person", person).param("id", id).update())
                .isEqualTo(1);
    }

    private void lock(CurrentUser person) {
        jdbc.sql("update person set enabled = false where id = :id")
                .param("id", person.id().value())
                .update();
    }

    private RotationPlanId plan(LeavingId id) {
        RotationPlanId plan = RotationPlanId.next();
        handOn.plan(manager, id, plan);
        planning.execute(plan);
        return plan;
    }

    private long approve(LeavingId id) {
        LeavingRow seen = page(id).row();
        return approval.approve(director, id, seen.version(), seen.planVersion());
    }

    private LeavingId give() {
        LeavingId id = LeavingId.next();
        service.give(manager, id, leaver.id(), LAST, null);
        return id;
    }

    private LeavingPage page(LeavingId id) {
        return reading.page(director, id, null, null);
    }

    private ContactId contact(CustomerId customer, int n) {
        return customers.contact(customer, "联系人" + n, "1380000000" + n % 10);
    }

    private UUID task(@Nullable CustomerId customer) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into task (id, version, assignee_id, title, customer_id, created_at)
                        values (:id, 0, :person, '发报价单', :customer, now())""")
                .param("id", id)
                .param("person", leaver.id().value())
                .param("customer", customer == null ? null : customer.value())
                .update();
        return id;
    }

    private UUID serviceCase(CustomerId customer) {
        return serviceCase(customer, leaver);
    }

    private UUID serviceCase(CustomerId customer, CurrentUser owner) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into service_case (id, version, customer_id, text, opened_at, opened_by, owner_id, due_on)
                        values (:id, 0, :customer, '管件渗漏', now(), :person, :person, date '2026-04-01')""")
                .param("id", id)
                .param("person", owner.id().value())
                .param("customer", customer.value())
                .update();
        return id;
    }

    private PersonId person(String table, String column, UUID id) {
        return new PersonId(jdbc.sql("select " + column + " from " + table + " where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single());
    }

    private String standing() {
        return jdbc.sql("select state from person_standing where person_id = :person")
                .param("person", leaver.id().value())
                .query(String.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
