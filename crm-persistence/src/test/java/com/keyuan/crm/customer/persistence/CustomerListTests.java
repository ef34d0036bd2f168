package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.customer.CustomerSort;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.ListCount;
import com.keyuan.crm.customer.SavedView;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.customer.TierMove;
import com.keyuan.crm.customer.ViewKeeping;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class CustomerListTests {

    private final CustomerBrowsing browsing;
    private final ViewKeeping views;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final TestClock clock;

    CustomerListTests(
            CustomerBrowsing browsing,
            ViewKeeping views,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            TestClock clock) {
        this.browsing = browsing;
        this.views = views;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void narrowsToThoseWithoutContactForSoManyDays() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId never = customers.named("从未", sales);
        CustomerId longAgo = customers.named("早先", sales);
        CustomerId lately = customers.named("刚才", sales);
        visit(longAgo, sales, Duration.ofDays(31));
        visit(lately, sales, Duration.ofDays(30));
        assertThat(ids(sales, quiet(30))).containsExactlyInAnyOrder(never, longAgo);
        assertThat(ids(sales, quiet(31))).containsExactly(never);
        assertThat(browsing.count(sales, quiet(30))).isEqualTo(new ListCount(2, false));
    }

    @Test
    void narrowsToThoseWhoseTierLastMovedThatWay() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId up = customers.named("升", sales);
        CustomerId down = customers.named("降", sales);
        CustomerId before = customers.named("早升", sales);
        review(up, "C", "B", 10);
        review(down, "C", "B", 60);
        review(down, "B", "C", 5);
        review(before, "C", "A", 91);
        assertThat(ids(sales, moved(TierMove.UP))).containsExactly(up);
        assertThat(ids(sales, moved(TierMove.DOWN))).containsExactly(down);
    }

    @Test
    void countsWhatTheListShowsAndNobodyElse() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser colleague = company.hire("华东一部", Role.SALES);
        customers.named("甲", sales);
        customers.named("乙", sales);
        customers.named("丙", colleague);
        assertThat(browsing.count(sales, CustomerFilter.NONE)).isEqualTo(new ListCount(2, false));
        CustomerFilter leads = new CustomerFilter(
                null, CustomerStatus.LEAD, null, null, null, null, null, null, null, CustomerSort.NAME, false);
        assertThat(browsing.count(sales, leads).number())
                .isEqualTo(browsing.list(sales, leads, null).rows().size());
        assertThat(ListCount.of(10_001)).isEqualTo(new ListCount(10_000, true));
        assertThat(ListCount.of(10_000)).isEqualTo(new ListCount(10_000, false));
    }

    @Test
    void savesViewsForOneselfAndTheDepartment() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser colleague = company.hire("华东一部", Role.SALES);
        CurrentUser elsewhere = company.hire("华南部", Role.SALES);
        UUID shared = TimeOrderedIds.next();
        views.save(sales, TimeOrderedIds.next(), "我的 A 级", "tier=A", false);
        views.save(sales, shared, "久未联系", "quiet=60", true);
        views.save(sales, shared, "久未联系", "quiet=60", true);
        assertThat(views.of(sales)).extracting(SavedView::name).containsExactlyInAnyOrder("我的 A 级", "久未联系");
        assertThat(views.of(colleague))
                .extracting(SavedView::name, SavedView::mine)
                .containsExactly(org.assertj.core.api.Assertions.tuple("久未联系", false));
        assertThat(views.of(elsewhere)).isEmpty();
        assertThatThrownBy(() -> views.delete(colleague, shared)).isInstanceOf(Refused.class);
        views.delete(company.hire("华东部", Role.MANAGER), shared);
        assertThat(views.of(colleague)).isEmpty();
        for (int n = 1; n < 20; n++) {
            views.save(sales, TimeOrderedIds.next(), "视图 " + n, "", false);
        }
        assertThatThrownBy(() -> views.save(sales, TimeOrderedIds.next(), "太多", "", false))
                .isInstanceOf(ViewKeeping.TooMany.class);
    }

    private static CustomerFilter quiet(int days) {
        return new CustomerFilter(null, null, null, null, null, null, null, days, null, CustomerSort.NAME, false);
    }

    private static CustomerFilter moved(TierMove move) {
        return new CustomerFilter(null, null, null, null, null, null, null, null, move, CustomerSort.NAME, false);
    }

    private List<CustomerId> ids(CurrentUser user, CustomerFilter filter) {
        return browsing.list(user, filter, null).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }

    private void visit(CustomerId customer, CurrentUser by, Duration ago) {
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, need, verification, created_at)
                        values (:id, 0, :customer, :me, :at, 'FOLLOW_UP', '焊管', 'NOT_DUE', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", by.id().value())
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .update();
    }

    private void review(CustomerId customer, @Nullable String from, String decided, int daysAgo) {
        UUID run = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into tier_run (id, version, as_of, policy_version, method, occasion, proposing, requested_at,
                                              started_at, finished_at, customers)
                        values (:id, 0, :on, 1, 'SCORE', 'DEMAND', false, now(), now(), now(), 0)""")
                .param("id", run)
                .param("on", clock.today().minusDays(daysAgo))
                .update();
        jdbc.sql("""
                        insert into tier_review (id, version, customer_id, run_id, proposed_on, from_tier, to_tier, score,
                                                 revenue, after_override, state, decided_tier, decided_at, decided_on)
                        values (:id, 0, :customer, :run, :on, :from, :decided, 80, 1, false, 'ACCEPTED', :decided, now(), :on)""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("run", run)
                .param("on", clock.today().minusDays(daysAgo))
                .param("from", from)
                .param("decided", decided)
                .update();
    }
}
