package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.RandomNames;
import com.keyuan.crm.customer.SearchKeeping;
import com.keyuan.crm.customer.SearchKeyRule;
import com.keyuan.crm.customer.SearchQuery;
import com.keyuan.crm.customer.SearchTextRule;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class SearchTests {

    private final CustomerBrowsing browsing;
    private final CustomerService service;
    private final SearchKeeping keeping;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final PinyinReadings readings = new PinyinReadings();
    private CurrentUser sales;
    private CurrentUser director;

    SearchTests(
            CustomerBrowsing browsing,
            CustomerService service,
            SearchKeeping keeping,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.browsing = browsing;
        this.service = service;
        this.keeping = keeping;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void findsAllReadingsPiecesCodesAndShortNames() {
        CustomerDetails known = CustomerFixture.aCustomer().wellKnown().details();
        CustomerId id = customers.with("重药控股（厦门）股份有限公司", known, sales);
        customers.named("博川机械", sales);
        for (String text : List.of(
                "重",
                "药控",
                "厦门",
                "zy",
                "ZY",
                "cy",
                "ｃｙ",
                "zhongyao",
                "chongyao",
                "yaokonggu",
                "xiam",
                "重药控股厦门有限公司",
                "重药控股 (厦门)",
                "91350100M",
                "91350100m000100y43",
                "m000",
                String.valueOf(known.shortName()))) {
            assertThat(names(sales, text)).as(text).containsExactly(id);
        }
        for (String text : List.of("药重", "yc", "%", "'", "' or 1=1", "\\", "a:*", "!重", "重|博", "00100Y")) {
            assertThat(names(sales, text)).as(text).isEmpty();
        }
    }

    @Test
    void asksTheDatabaseForWhatTheRuleFinds() {
        RandomNames random = new RandomNames(7);
        for (int n = 0; n < 600; n++) {
            String name = random.name();
            SearchQuery query = SearchTextRule.query(n % 2 == 0 ? random.typed(name.strip()) : random.piece(3));
            SearchQuery asked = n % 3 == 0 ? query.atTheBeginning() : query;
            var keys = SearchKeyRule.keys(name, n % 5 == 0 ? random.piece(4) : null, readings);
            boolean found = jdbc.sql("select cast(:keys as tsvector) @@ cast(:query as tsquery)")
                    .param("keys", SearchText.vector(keys))
                    .param("query", SearchText.query(asked))
                    .query(Boolean.class)
                    .single();
            assertThat(found).as("%s in %s", asked, name).isEqualTo(asked.finds(keys));
        }
    }

    @Test
    void putsTheVeryOneFirstThenBeginningsThenTheRestAndOnesOwnBeforeOthers() {
        CustomerId foreign = customers.named("北方恒桥管业有限公司", null);
        CustomerId own = customers.named("江北恒桥", director);
        CustomerId beginning = customers.named("恒桥安装", null);
        CustomerId ownBeginning = customers.named("恒桥重工", director);
        CustomerId exact = customers.named("恒桥有限公司", null);
        assertThat(names(director, "恒桥")).containsExactly(exact, ownBeginning, beginning, own, foreign);
        assertThat(names(director, "hengqiao")).containsExactly(ownBeginning, beginning, exact, own, foreign);
    }

    @Test
    void stopsWhenThereAreEnough() {
        for (int n = 0; n < 30; n++) {
            customers.named("恒桥" + n + "厂", n < 3 ? director : null);
        }
        CustomerId last = customers.named("新恒桥", director);
        assertThat(browsing.suggestions(director, "恒桥"))
                .hasSize(20)
                .extracting(CustomerOption::id)
                .doesNotHaveDuplicates()
                .contains(last);
        assertThat(browsing.suggestions(sales, "恒桥")).isEmpty();
    }

    @Test
    void keepsTheKeysWithTheNames() {
        CustomerId id = customers.with("江北恒桥", CustomerDetails.NONE, sales);
        service.edit(sales, id, 0, new CustomerName("西安厦门管业"), CustomerDetails.NONE, null);
        assertThat(names(sales, "恒桥")).isEmpty();
        assertThat(names(sales, "xa")).containsExactly(id);
        assertThat(keeping.differing()).isEmpty();
    }

    @Test
    void neverFindsByAFormerNameAndMakesMissingKeysAnew() {
        CustomerId id = customers.named("江北恒桥", sales);
        CustomerId old = customers.named("江南恒桥", sales);
        jdbc.sql("update customer set name = '西安管业', name_key = '西安管业' where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update customer_search set rule = 0 where customer_id = :id")
                .param("id", old.value())
                .update();
        assertThat(names(sales, "江北恒桥")).isEmpty();
        assertThat(keeping.differing()).containsExactly(id);
        assertThat(keeping.fill()).isEqualTo(2);
        assertThat(keeping.fill()).isZero();
        assertThat(keeping.differing()).isEmpty();
        assertThat(names(sales, "xian")).containsExactly(id);
    }

    @Test
    void tellsOfKeysThatSomebodyTamperedWith() {
        CustomerId id = customers.named("江北恒桥", sales);
        jdbc.sql("update customer_search set keys = cast('''甲'':1' as tsvector) where customer_id = :id")
                .param("id", id.value())
                .update();
        assertThat(keeping.differing()).containsExactly(id);
    }

    private List<CustomerId> names(CurrentUser user, String text) {
        return browsing.suggestions(user, text).stream().map(CustomerOption::id).toList();
    }
}
