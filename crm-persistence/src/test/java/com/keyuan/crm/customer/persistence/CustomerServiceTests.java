package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CreditCodeTaken;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.ListCodeUnknown;
import com.keyuan.crm.customer.NameTaken;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.StaleVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class CustomerServiceTests {

    private static final CustomerDetails WELL_KNOWN =
            CustomerFixture.aCustomer().wellKnown().details();

    private final CustomerService service;
    private final Allocations allocations;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;

    CustomerServiceTests(
            CustomerService service,
            Allocations allocations,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.allocations = allocations;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
    }

    @Test
    void givesANewCustomerToTheSalespersonWhoEntersIt() {
        CustomerId id = create(sales, "江北恒桥建设集团有限公司", WELL_KNOWN);
        assertThat(allocations.holderOf(id)).contains(sales.id());
        assertThat(column(id, "name_key")).isEqualTo("江北恒桥建设集团");
        assertThat(column(id, "name_sort")).startsWith("jiang bei heng qiao");
        assertThat(column(id, "completeness")).isEqualTo("70");
        assertThat(customers.logOf(id.value())).hasSize(2).first().asString().startsWith("CREATED");
    }

    @Test
    void putsACustomerEnteredByAManagerIntoThePool() {
        assertThat(allocations.holderOf(create(manager, "江北恒桥", CustomerDetails.NONE)))
                .isEmpty();
    }

    @Test
    void entersTheSameFormOnce() {
        CustomerId id = create(sales, "江北恒桥", CustomerDetails.NONE);
        service.create(sales, id, new CustomerName("江北恒桥"), CustomerDetails.NONE, null);
        assertThat(customers.logOf(id.value())).hasSize(2);
    }

    @Test
    void dropsNoOtherContentUnderTheSameId() {
        CustomerId id = create(sales, "江北恒桥", WELL_KNOWN);
        service.create(sales, id, new CustomerName("江北恒桥"), WELL_KNOWN, null);
        assertThatThrownBy(() -> service.create(sales, id, new CustomerName("江北恒桥"), CustomerDetails.NONE, null))
                .isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> service.create(sales, id, new CustomerName("江南恒桥"), WELL_KNOWN, null))
                .isInstanceOf(SavedOtherwise.class);
    }

    @Test
    void refusesACreditCodeTwice() {
        create(sales, "江北恒桥", WELL_KNOWN);
        assertThatThrownBy(() -> create(colleague, "江南恒桥", WELL_KNOWN))
                .isInstanceOfSatisfying(CreditCodeTaken.class, taken -> {
                    assertThat(taken.visible()).isNull();
                    assertThat(taken.arguments()).containsExactly(sales.name());
                    assertThat(taken.messageKey()).endsWith(".held");
                });
    }

    @Test
    void showsTheTwinToWhoeverMaySeeIt() {
        CustomerId id = create(sales, "江北恒桥建设有限公司", CustomerDetails.NONE);
        assertThatThrownBy(() -> create(sales, "江北恒桥建设（有限公司）", CustomerDetails.NONE))
                .isInstanceOfSatisfying(
                        NameTaken.class, taken -> assertThat(taken.visible()).isEqualTo(id));
    }

    @Test
    void takesTheSameNameWithAReason() {
        create(sales, "江北恒桥", CustomerDetails.NONE);
        assertThatThrownBy(() -> create(colleague, "江北恒桥公司", CustomerDetails.NONE))
                .isInstanceOf(NameTaken.class);
        CustomerId other = CustomerId.next();
        service.create(colleague, other, new CustomerName("江北恒桥公司"), CustomerDetails.NONE, "另一家，在南通");
        assertThat(column(other, "twin_reason")).isEqualTo("另一家，在南通");
    }

    @Test
    void refusesCodesThatNoListHas() {
        CustomerDetails details = new CustomerDetails(null, null, null, "Z9", null, null, null, null, null, null, null);
        assertThatThrownBy(() -> create(sales, "江北恒桥", details)).isInstanceOf(ListCodeUnknown.class);
    }

    @Test
    void logsOneEntryForAChangeAndNoneForNoChange() {
        CustomerId id = create(sales, "江北恒桥", WELL_KNOWN);
        int before = customers.logOf(id.value()).size();
        service.edit(sales, id, 0, new CustomerName("江北恒桥"), WELL_KNOWN, null);
        assertThat(customers.logOf(id.value())).hasSize(before);
        service.edit(
                sales,
                id,
                0,
                new CustomerName("江北恒桥"),
                CustomerFixture.aCustomer().wellKnown().at("文昌中路 9 号").details(),
                null);
        assertThat(customers.logOf(id.value()))
                .hasSize(before + 1)
                .last()
                .asString()
                .isEqualTo("CHANGED {\"address\": [\"文昌中路 1 号\", \"文昌中路 9 号\"]}");
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        CustomerId id = create(sales, "江北恒桥", WELL_KNOWN);
        service.edit(
                sales,
                id,
                0,
                new CustomerName("江北恒桥"),
                CustomerFixture.aCustomer().wellKnown().at("新址").details(),
                null);
        assertThatThrownBy(() -> service.edit(sales, id, 0, new CustomerName("别名"), WELL_KNOWN, null))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void refusesToRenameIntoATwin() {
        create(sales, "江北恒桥", WELL_KNOWN);
        CustomerId other = create(sales, "江南恒桥", CustomerDetails.NONE);
        assertThatThrownBy(() -> service.edit(sales, other, 0, new CustomerName("江北恒桥"), CustomerDetails.NONE, null))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void letsOnlyManagersRate() {
        CustomerId id = create(sales, "江北恒桥", CustomerDetails.NONE);
        assertThatThrownBy(() -> service.rate(sales, id, Importance.STRATEGIC)).isInstanceOf(Refused.class);
        service.rate(manager, id, Importance.STRATEGIC);
        assertThat(column(id, "importance")).isEqualTo("STRATEGIC");
    }

    @Test
    void refusesWhoeverDoesNotHoldIt() {
        CustomerId id = create(sales, "江北恒桥", WELL_KNOWN);
        assertThatThrownBy(() -> service.edit(colleague, id, 0, new CustomerName("改"), WELL_KNOWN, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.lose(colleague, id, "没了")).isInstanceOf(Refused.class);
        assertThat(column(id, "name")).isEqualTo("江北恒桥");
    }

    @Test
    void knowsTheReferenceData() {
        assertThat(jdbc.sql("select label from region where code = '321002'")
                        .query(String.class)
                        .single())
                .isEqualTo("江苏·扬州");
        assertThat(jdbc.sql("select count(*) from industry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(jdbc.sql("select code from customer_source where quarantined")
                        .query(String.class)
                        .list())
                .containsExactly("PEER_EXCHANGE");
        assertThat(CreditCode.completing("91321002MA1ABCDE1").value()).hasSize(18);
    }

    private CustomerId create(CurrentUser user, String name, CustomerDetails details) {
        return service.create(user, CustomerId.next(), new CustomerName(name), details, null);
    }

    private String column(CustomerId id, String column) {
        return jdbc.sql("select cast(" + column + " as text) from customer where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
