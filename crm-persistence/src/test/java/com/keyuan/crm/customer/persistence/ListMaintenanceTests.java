package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.ListEntry;
import com.keyuan.crm.customer.ListMaintenance;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.customer.ListNameTaken;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class ListMaintenanceTests {

    private static final ListName BIDDING = new ListName("招标网站", "Tender site");

    private final ListMaintenance lists;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private CurrentUser administrator;

    ListMaintenanceTests(ListMaintenance lists, TestCompany company, JdbcClient jdbc) {
        this.lists = lists;
        this.company = company;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        administrator = company.hire("综合部", Role.ADMIN);
    }

    @ParameterizedTest
    @EnumSource(CustomerList.class)
    void addsAtTheEndOnceAndLogsIt(CustomerList list) {
        int before = entries();
        lists.add(administrator, list, "TENDER", BIDDING);
        lists.add(administrator, list, "TENDER", BIDDING);
        List<ListEntry> offered = lists.offered(list);
        assertThat(offered.get(offered.size() - 1).name()).isEqualTo(BIDDING);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void refusesANameThatIsThereEvenIfRetired() {
        lists.add(administrator, CustomerList.SOURCE, "TENDER", BIDDING);
        lists.retire(administrator, CustomerList.SOURCE, "TENDER", true);
        assertThatThrownBy(() -> lists.add(administrator, CustomerList.SOURCE, "OTHER", BIDDING))
                .isInstanceOf(ListNameTaken.class);
        assertThatThrownBy(
                        () -> lists.rename(administrator, CustomerList.SOURCE, "ROADSIDE", name("ROADSIDE"), BIDDING))
                .isInstanceOf(ListNameTaken.class);
    }

    @Test
    void renamesWhatWasSeenAndNothingElse() {
        ListName seen = name("ROADSIDE");
        lists.rename(administrator, CustomerList.SOURCE, "ROADSIDE", seen, BIDDING);
        assertThat(name("ROADSIDE")).isEqualTo(BIDDING);
        assertThatThrownBy(() ->
                        lists.rename(administrator, CustomerList.SOURCE, "ROADSIDE", seen, new ListName("别的", "Other")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> lists.rename(administrator, CustomerList.SOURCE, "NOWHERE", seen, BIDDING))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void offersARetiredChoiceNoLongerAndKeepsIt() {
        lists.retire(administrator, CustomerList.SOURCE, "ROADSIDE", true);
        assertThat(lists.offered(CustomerList.SOURCE))
                .extracting(ListEntry::code)
                .doesNotContain("ROADSIDE");
        assertThat(lists.all(administrator, CustomerList.SOURCE))
                .extracting(ListEntry::code)
                .endsWith("ROADSIDE");
        lists.retire(administrator, CustomerList.SOURCE, "ROADSIDE", false);
        assertThat(lists.offered(CustomerList.SOURCE))
                .extracting(ListEntry::code)
                .contains("ROADSIDE");
    }

    @Test
    void changesPlacesWithTheNeighbour() {
        List<String> before = codes();
        lists.move(administrator, CustomerList.SOURCE, before.get(1), true);
        assertThat(codes()).startsWith(before.get(1), before.get(0), before.get(2));
        lists.move(administrator, CustomerList.SOURCE, before.get(1), true);
        assertThat(codes()).startsWith(before.get(1), before.get(0));
        lists.move(administrator, CustomerList.SOURCE, before.get(1), false);
        assertThat(codes()).isEqualTo(before);
    }

    @Test
    void letsNobodyElse() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        List<String> before = codes();
        assertThatThrownBy(() -> lists.all(director, CustomerList.SOURCE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.add(director, CustomerList.SOURCE, "TENDER", BIDDING))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.retire(director, CustomerList.SOURCE, "ROADSIDE", true))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.move(director, CustomerList.SOURCE, "ROADSIDE", true))
                .isInstanceOf(Refused.class);
        assertThat(codes()).isEqualTo(before);
    }

    private List<String> codes() {
        return lists.offered(CustomerList.SOURCE).stream().map(ListEntry::code).toList();
    }

    private ListName name(String code) {
        return lists.offered(CustomerList.SOURCE).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
    }
}
