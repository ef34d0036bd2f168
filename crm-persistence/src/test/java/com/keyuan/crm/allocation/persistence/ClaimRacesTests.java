package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.ClaimService;
import com.keyuan.crm.allocation.ClaimedByAnother;
import com.keyuan.crm.allocation.MoveHindered;
import com.keyuan.crm.allocation.MoveHindrance;
import com.keyuan.crm.allocation.PoolReading;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What many do with the pool at once. */
@CommittingTest
@PersistenceTest
class ClaimRacesTests {

    private final ClaimService claims;
    private final PoolReading pool;
    private final AllocationService service;
    private final Allocations allocations;
    private final CustomerService editing;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser director;

    ClaimRacesTests(
            ClaimService claims,
            PoolReading pool,
            AllocationService service,
            Allocations allocations,
            CustomerService editing,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.claims = claims;
        this.pool = pool;
        this.service = service;
        this.allocations = allocations;
        this.editing = editing;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void letsOneOfFiftyClaimACustomer() {
        CustomerId customer = customers.inPool();
        List<CurrentUser> crowd = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            crowd.add(company.hire("华东一部", Role.SALES));
        }
        Race race = Race.of(50, n -> () -> claims.claim(crowd.get(n), AllocationId.next(), customer));
        assertThat(race.failures()).hasOnlyElementsOfType(ClaimedByAnother.class);
        assertThat(race.successes()).isEqualTo(1);
        assertThat(count("allocation")).isEqualTo(1);
        assertThat(count("pool_claim")).isEqualTo(1);
        assertThat(customers.logOf(customer.value())).hasSize(1);
    }

    @Test
    void countsADoubleClickOnceAndClaimsNotCustomersHeld() {
        AllocationId button = AllocationId.next();
        CustomerId first = customers.inPool();
        assertThat(Race.of(8, () -> claims.claim(sales, button, first)).failures())
                .as("nobody was quicker than oneself")
                .isEmpty();
        assertThatThrownBy(() -> claims.claim(sales, button, customers.inPool()))
                .isInstanceOf(SavedOtherwise.class);
        assertThat(count("pool_claim")).isEqualTo(1);
        service.assign(director, AllocationId.next(), first, button, colleague.id(), null);
        List<CustomerId> more = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            more.add(customers.inPool());
        }
        Race race = Race.of(10, n -> () -> claims.claim(sales, AllocationId.next(), more.get(n)));
        assertThat(race.successes())
                .as("five a day, one was made before and is gone")
                .isEqualTo(4);
        assertThat(race.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                MoveHindered.class,
                                hindered -> assertThat(hindered.hindrance().kind())
                                        .isEqualTo(MoveHindrance.Kind.DAY_LIMIT)));
        assertThat(pool.page(sales, CustomerFilter.NONE, null).standing().leftToday())
                .isZero();
    }

    @Test
    void movesACustomerFromHandToHandTwiceInNinetyDays() {
        CustomerId customer = customers.heldBy(sales);
        for (int n = 0; n < 2; n++) {
            assign(customer, n % 2 == 0 ? colleague : sales);
        }
        assertThatThrownBy(() -> assign(customer, colleague))
                .isInstanceOfSatisfying(
                        MoveHindered.class,
                        hindered ->
                                assertThat(hindered.hindrance().kind()).isEqualTo(MoveHindrance.Kind.MOVED_TOO_OFTEN));
        service.correct(director, AllocationId.next(), customer, open(customer), colleague.id(), "写错了人");
    }

    @Test
    void lastRoomIsGivenOnce() {
        jdbc.sql("update allocation_policy set regular_c = 1 where version = 1").update();
        try {
            List<CustomerId> two = List.of(customers.inPool(), customers.inPool());
            Race race = Race.of(
                    2, n -> () -> service.assign(director, AllocationId.next(), two.get(n), null, sales.id(), null));
            assertThat(race.successes()).isEqualTo(1);
            assertThat(race.failures()).hasOnlyElementsOfType(MoveHindered.class);
        } finally {
            jdbc.sql("update allocation_policy set regular_c = 120 where version = 1")
                    .update();
        }
    }

    @Test
    void aFormerHolderWritesBeforeTheMoveOrNotAtAll() {
        for (int round = 0; round < 10; round++) {
            CustomerId customer = customers.heldBy(sales);
            AllocationId before = open(customer);
            Race race = Race.of(2, n -> () -> {
                if (n == 0) {
                    service.assign(director, AllocationId.next(), customer, before, colleague.id(), null);
                } else {
                    editing.edit(sales, customer, 0, new CustomerName("改名" + customer), CustomerDetails.NONE, null);
                }
            });
            assertThat(race.failures()).hasOnlyElementsOfType(Refused.class);
            assertThat(allocations.holderOf(customer)).contains(colleague.id());
            List<String> log = customers.logOf(customer.value());
            assertThat(log).hasSize(race.successes());
            assertThat(log).last().asString().contains("ASSIGNED");
        }
    }

    private void assign(CustomerId customer, CurrentUser to) {
        service.assign(director, AllocationId.next(), customer, open(customer), to.id(), null);
    }

    private AllocationId open(CustomerId customer) {
        return allocations.findOpen(customer).orElseThrow().getId();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
