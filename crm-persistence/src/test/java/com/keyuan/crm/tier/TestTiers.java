package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers that a run says something of. By pareto, which the tests choose because one sees its tiers at once: who
 * brings the first 80 % is A, up to 95 % B.
 */
@RequiredArgsConstructor
public class TestTiers {

    private final JdbcClient jdbc;
    private final TestClock clock;

    /** From now on the policy judges by share of revenue. */
    public void byPareto(boolean autoAccept) {
        jdbc.sql("""
                        insert into tier_policy (version, method, effective_from, value_weight, potential_weight,
                            loyalty_weight, satisfaction_weight, importance_weight, payment_weight, a_threshold,
                            b_threshold, hysteresis, pareto_a, pareto_b, auto_accept, made_at)
                        select max(version) + 1, 'PARETO', date '1970-01-02', 0.35, 0.20, 0.15, 0.10, 0.10, 0.10, 70, 45,
                               3, 80, 95, :auto, now() from tier_policy""").param("auto", autoAccept).update();
    }

    /** Only the policy that the product brings is left; for tests that commit, since policies are not emptied. */
    public void forget() {
        for (String table : List.of("tier_review", "tier_score", "tier_run_progress", "tier_run")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from tier_policy where version > 1").update();
    }

    /** A customer with one order this year. */
    public CustomerId buying(@Nullable CurrentUser holder, String amount) {
        CustomerId customer = new TestOrders(jdbc).customer(holder);
        order(customer, amount);
        return customer;
    }

    public void order(CustomerId customer, String amount) {
        new TestOrders(jdbc).order(customer, clock.today().minusDays(20), amount);
    }

    public Tier tier(CustomerId customer) {
        return Tier.valueOf(jdbc.sql("select tier from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single());
    }

    /** The proposals of a customer, the oldest first: from, to and state, as {@code null→A WAITING}. */
    public List<String> reviews(CustomerId customer) {
        return jdbc.sql("""
                        select coalesce(from_tier, '-') || to_tier || ' ' || state from tier_review
                        where customer_id = :id order by proposed_on, decided_at nulls last, state""").param("id", customer.value()).query(String.class).list();
    }

    public TierReviewId waiting(CustomerId customer) {
        return new TierReviewId(jdbc.sql("select id from tier_review where customer_id = :id and state = 'WAITING'")
                .param("id", customer.value())
                .query(UUID.class)
                .single());
    }

    public LocalDate today() {
        return clock.today();
    }
}
