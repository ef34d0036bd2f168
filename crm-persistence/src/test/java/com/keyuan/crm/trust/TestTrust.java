package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of trust do and see. */
@RequiredArgsConstructor
public class TestTrust {

    private final JdbcClient jdbc;
    private final TestClock clock;

    /** From now on first contact decides nearly all, and little evidence is enough. */
    public void byFirstContact() {
        jdbc.sql("""
                        insert into trust_policy (version, effective_from, first_contact_weight, order_route_weight,
                            breadth_weight, tenure_weight, verification_weight, team_service_weight, record_weight,
                            company_from, shared_from, confidence_from, half_life, evidence_days, present_share,
                            on_notice_share, left_share, risk_limit, made_at)
                        select max(version) + 1, date '1970-01-02', 1, 0, 0, 0, 0, 0, 0, 60, 40, 0.1, 180, 730, 0.3, 0.6, 1,
                               50000, now() from trust_policy""").update();
    }

    /** Only the policy that the product brings is left; for tests that commit, since policies are not emptied. */
    public void forget() {
        for (String table : List.of("trust_alert", "trust_score", "trust_run_progress", "trust_run")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from trust_policy where version > 1").update();
    }

    /** The customer comes with a matter. */
    public Touch matter(CustomerId customer, CurrentUser to, ChannelKind channel, @Nullable PersonId only) {
        return new Touch(
                customer,
                null,
                to.id(),
                Direction.IN,
                Medium.CALL,
                channel,
                true,
                true,
                only,
                clock.instant().minus(Duration.ofMinutes(30)),
                "问价");
    }

    /** As it stands: matters, score and verdict; null where nothing was judged. */
    public @Nullable String present(CustomerId customer) {
        return jdbc.sql("select matters || ' ' || score || ' ' || verdict from trust_present where customer_id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The alerts of a customer or person: kind, and whether they wait, were handled or ended. */
    public List<String> alerts() {
        return jdbc.sql("""
                        select kind || case when handled_at is not null then ' handled' when ended_at is not null then ' ended'
                                            else ' waiting' end
                        from trust_alert order by kind, raised_at""").query(String.class).list();
    }
}
