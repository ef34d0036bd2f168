package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.StatusRule;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code customer_status_at} in the database and {@link StatusRule} say the same, whatever happened. */
@PersistenceTest
class CustomerStatusTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1200;

    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final Random random = new Random(20_260_318);

    CustomerStatusTests(TestCompany company, TestCustomers customers, JdbcClient jdbc) {
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    private record Story(
            CustomerId id,
            @Nullable LocalDate lost,
            List<LocalDate> orders,
            List<LocalDate> matters,
            List<LocalDate> needs) {

        StatusRule.Facts at(LocalDate asOf) {
            return new StatusRule.Facts(
                    lost != null && lost.isAfter(asOf) ? null : lost,
                    last(orders, asOf),
                    last(matters, asOf),
                    last(needs, asOf) != null);
        }

        private static @Nullable LocalDate last(List<LocalDate> days, LocalDate asOf) {
            return days.stream()
                    .filter(day -> !day.isAfter(asOf))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    @Test
    void agreesWithTheRuleOnRandomStories() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        List<Story> stories = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            stories.add(tell(sales));
        }
        Set<CustomerStatus> seen = EnumSet.noneOf(CustomerStatus.class);
        for (int n = 0; n < 40; n++) {
            LocalDate asOf = day();
            for (Story story : stories) {
                CustomerStatus expected = StatusRule.statusAt(asOf, story.at(asOf));
                assertThat(status(story.id(), asOf))
                        .as("%s as of %s", story, asOf)
                        .isEqualTo(expected);
                seen.add(expected);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CustomerStatus.values());
    }

    private Story tell(CurrentUser sales) {
        CustomerId id = customers.heldBy(sales);
        LocalDate lost = random.nextInt(3) == 0 ? day() : null;
        if (lost != null) {
            jdbc.sql("update customer set lost_on = :on, lost_reason = '转向同行' where id = :id")
                    .param("on", lost)
                    .param("id", id.value())
                    .update();
        }
        List<LocalDate> orders = days(lost);
        orders.forEach(day -> order(id, day, "100.00", false));
        days(lost).forEach(day -> order(id, day, "100.00", true));
        days(lost).forEach(day -> order(id, day, "-5.00", false));
        List<LocalDate> matters = days(lost);
        matters.forEach(day -> touch(sales, id, day, true));
        days(lost).forEach(day -> touch(sales, id, day, false));
        List<LocalDate> needs = days(lost);
        needs.forEach(day -> visit(sales, id, day, "螺旋焊管", random.nextBoolean() ? "CONFIRMED" : "PARTLY"));
        days(lost).forEach(day -> visit(sales, id, day, "螺旋焊管", "NOT_CONFIRMED"));
        days(lost).forEach(day -> visit(sales, id, day, null, "CONFIRMED"));
        return new Story(id, lost, orders, matters, needs);
    }

    /** None, one or two, now and then on the very day it was lost. */
    private List<LocalDate> days(@Nullable LocalDate lost) {
        List<LocalDate> days = new ArrayList<>();
        for (int n = random.nextInt(5) / 2; n > 0; n--) {
            days.add(lost != null && random.nextInt(6) == 0 ? lost : day());
        }
        return days;
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Timestamp sometimeOn(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessZone.ID)
                .plusMinutes(random.nextInt(24 * 60))
                .toInstant());
    }

    private void order(CustomerId customer, LocalDate day, String amount, boolean cancelled) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    cancelled, cancel_reason, recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, 'SHARED', :cancelled, :reason, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("number", TimeOrderedIds.next().toString())
                .param("on", day)
                .param("amount", new BigDecimal(amount))
                .param("cancelled", cancelled)
                .param("reason", cancelled ? "取消" : null)
                .update();
    }

    private void touch(CurrentUser sales, CustomerId customer, LocalDate day, boolean matter) {
        jdbc.sql("""
                        insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind,
                                                 opens_matter, two_way, happened_at, created_by, created_at)
                        values (:id, 0, :customer, :me, 'IN', 'CALL', 'SHARED', :matter, true, :at, :me, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .param("matter", matter)
                .param("at", sometimeOn(day))
                .update();
    }

    private void visit(
            CurrentUser sales, CustomerId customer, LocalDate verified, @Nullable String need, String outcome) {
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, need, verification,
                                           verified_at, created_at)
                        values (:id, 0, :customer, :me, :at, 'FOLLOW_UP', :need, :outcome, :at, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .param("at", sometimeOn(verified))
                .param("need", need)
                .param("outcome", outcome)
                .update();
    }

    private CustomerStatus status(CustomerId customer, LocalDate asOf) {
        return CustomerStatus.valueOf(jdbc.sql("select status from customer_status_at(:asOf) where customer_id = :id")
                .param("asOf", asOf)
                .param("id", customer.value())
                .query(String.class)
                .single());
    }
}
