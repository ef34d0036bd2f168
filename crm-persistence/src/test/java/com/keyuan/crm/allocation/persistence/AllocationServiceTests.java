package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReading;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HeldByAnother;
import com.keyuan.crm.allocation.HolderNotEligible;
import com.keyuan.crm.allocation.MoveHindered;
import com.keyuan.crm.allocation.SameHolder;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class AllocationServiceTests {

    private final AllocationService service;
    private final AllocationReading reading;
    private final Allocations allocations;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser director;

    AllocationServiceTests(
            AllocationService service,
            AllocationReading reading,
            Allocations allocations,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.reading = reading;
        this.allocations = allocations;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东二部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void movesACustomerAndKeepsTheHistory() {
        CustomerId customer = customers.heldBy(sales);
        assign(manager, customer, colleague.id());
        assertThat(allocations.holderOf(customer)).contains(colleague.id());
        assertThat(reading.page(manager, customer).history())
                .extracting(AllocationRow::holderName, AllocationRow::reason, row -> row.endedAt() == null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(colleague.name(), AllocationReason.ASSIGNED, true),
                        org.assertj.core.groups.Tuple.tuple(sales.name(), AllocationReason.INITIAL, false));
    }

    @Test
    void givesACustomerFromThePool() {
        CustomerId customer = customers.inPool();
        assign(manager, customer, sales.id());
        assertThat(allocations.holderOf(customer)).contains(sales.id());
    }

    @Test
    void countsTheSameFormOnce() {
        CustomerId customer = customers.inPool();
        AllocationId form = AllocationId.next();
        service.assign(manager, form, customer, null, sales.id(), null);
        service.assign(manager, form, customer, null, sales.id(), null);
        assertThat(customers.logOf(customer.value())).hasSize(1);
        assertThatThrownBy(() -> service.assign(manager, form, customer, null, colleague.id(), null))
                .isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> service.assign(manager, form, customers.inPool(), null, sales.id(), null))
                .isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> service.correct(manager, form, customer, form, colleague.id(), "写错了人"))
                .isInstanceOf(SavedOtherwise.class);
        assertThat(allocations.holderOf(customer)).contains(sales.id());
    }

    @Test
    void staysWithinTheReachOfTheManager() {
        CurrentUser south = company.hire("华南部", Role.SALES);
        CurrentUser southernManager = company.hire("华南部", Role.MANAGER);
        CustomerId customer = customers.heldBy(sales);
        assertThatThrownBy(() -> assign(southernManager, customer, south.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assign(manager, customer, south.id())).isInstanceOf(HolderNotEligible.class);
        assertThatThrownBy(() -> assign(manager, customer, manager.id())).isInstanceOf(HolderNotEligible.class);
        assertThatThrownBy(() -> assign(sales, customer, colleague.id())).isInstanceOf(Refused.class);
        assign(director, customer, south.id());
        assertThat(allocations.holderOf(customer)).contains(south.id());
    }

    @Test
    void matchesTheLevelExceptInACorrection() {
        CustomerId customer = customers.heldBy(sales);
        customers.tier(customer, 'A');
        assertThatThrownBy(() -> assign(manager, customer, colleague.id())).isInstanceOf(MoveHindered.class);
        service.correct(manager, AllocationId.next(), customer, open(customer), colleague.id(), "导入时写错");
        assertThat(allocations.holderOf(customer)).contains(colleague.id());
    }

    @Test
    void refusesTheSameHolderAgain() {
        CustomerId customer = customers.heldBy(sales);
        assertThatThrownBy(() -> assign(manager, customer, sales.id())).isInstanceOf(SameHolder.class);
    }

    @Test
    void refusesAFormOpenedBeforeTheLastMove() {
        CustomerId customer = customers.heldBy(sales);
        AllocationId before = open(customer);
        assign(manager, customer, colleague.id());
        assertThatThrownBy(() -> service.assign(manager, AllocationId.next(), customer, before, sales.id(), null))
                .isInstanceOf(HeldByAnother.class);
    }

    @Test
    void letsOneOfTwentyTakeACustomerFromThePool() {
        CustomerId customer = customers.inPool();
        List<PersonId> people = crowd();
        Race race = Race.of(
                20, n -> () -> service.assign(director, AllocationId.next(), customer, null, people.get(n), null));
        assertOneHolder(customer, race);
    }

    @Test
    void letsOneOfTwentyMoveAHeldCustomer() {
        CustomerId customer = customers.heldBy(sales);
        AllocationId before = open(customer);
        List<PersonId> people = crowd();
        Race race = Race.of(
                20, n -> () -> service.assign(director, AllocationId.next(), customer, before, people.get(n), null));
        assertOneHolder(customer, race);
    }

    private void assertOneHolder(CustomerId customer, Race race) {
        assertThat(race.failures()).hasOnlyElementsOfType(HeldByAnother.class);
        assertThat(race.successes()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from allocation where customer_id = :id and ended_at is null")
                        .param("id", customer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(customers.logOf(customer.value())).hasSize(1);
    }

    private List<PersonId> crowd() {
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(company.hire("华东一部", Role.SALES).id());
        }
        return people;
    }

    private void assign(CurrentUser user, CustomerId customer, PersonId holder) {
        service.assign(user, AllocationId.next(), customer, open(customer), holder, null);
    }

    private @Nullable AllocationId open(CustomerId customer) {
        return allocations.findOpen(customer).map(open -> open.getId()).orElse(null);
    }
}
