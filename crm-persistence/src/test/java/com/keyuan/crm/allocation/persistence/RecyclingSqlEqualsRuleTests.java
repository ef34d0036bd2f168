package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.allocation.AllocationFixture;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.RecyclingCalculation;
import com.keyuan.crm.allocation.RecyclingRule;
import com.keyuan.crm.allocation.RecyclingRule.Facts;
import com.keyuan.crm.allocation.RecyclingRule.Warning;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement over all held customers and the pure rule say the same of random ones. */
@PersistenceTest
class RecyclingSqlEqualsRuleTests {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 18);

    private final RecyclingCalculation calculation;
    private final TestCompany company;
    private final JdbcClient jdbc;

    RecyclingSqlEqualsRuleTests(RecyclingCalculation calculation, TestCompany company, JdbcClient jdbc) {
        this.calculation = calculation;
        this.company = company;
        this.jdbc = jdbc;
    }

    @Test
    void saysTheSame() {
        CurrentUser holder = company.hire("华东一部", Role.SALES);
        Random random = new Random(20260318);
        Map<CustomerId, Facts> everybody = new HashMap<>();
        for (int n = 0; n < 1_500; n++) {
            Facts facts = facts(random);
            everybody.put(store(holder, facts, random), facts);
        }
        Set<RecyclingRule.Outcome> met = EnumSet.noneOf(RecyclingRule.Outcome.class);
        for (AllocationPolicy policy : List.of(AllocationFixture.policyV1(), another())) {
            Map<CustomerId, RecyclingRule.Verdict> verdicts = calculation.verdicts(policy, NIGHT);
            everybody.forEach((customer, facts) -> {
                RecyclingRule.Verdict verdict = RecyclingRule.judge(facts, policy.recycling(), NIGHT);
                met.add(verdict.outcome());
                assertThat(verdicts.get(customer)).as(facts.toString()).isEqualTo(verdict);
            });
        }
        assertThat(met).isEqualTo(EnumSet.allOf(RecyclingRule.Outcome.class));
    }

    private static AllocationPolicy another() {
        AllocationPolicy v1 = AllocationFixture.policyV1();
        return new AllocationPolicy(
                1,
                v1.effectiveFrom(),
                v1.from(),
                v1.capacity(),
                v1.pool(),
                new AllocationPolicy.Recycling(AllocationFixture.tiers(20, 0, 33), 10, 3, 30, 7),
                null,
                null,
                Instant.EPOCH);
    }

    private static Facts facts(Random random) {
        LocalDate held = NIGHT.minusDays(random.nextInt(120));
        LocalDate touch = random.nextInt(4) == 0 ? null : NIGHT.minusDays(random.nextInt(90));
        LocalDate order = random.nextInt(3) > 0 ? null : NIGHT.minusDays(20 + random.nextInt(120));
        Warning first = random.nextInt(3) == 0 ? null : warning(random, 6 + random.nextInt(20), 7);
        Warning last = first == null || random.nextInt(2) == 0 ? null : warning(random, 1 + random.nextInt(5), 1);
        return new Facts(
                Tier.values()[random.nextInt(3)],
                held,
                touch,
                order,
                random.nextInt(20) == 0,
                random.nextInt(8) == 0,
                random.nextInt(8) == 0,
                first,
                last);
    }

    /** Overdue, or due tonight, or settled. */
    private void bill(CustomerId customer, boolean overdue, Random random) {
        boolean settled = !overdue && random.nextBoolean();
        jdbc.sql("""
                        insert into invoice (id, version, number, customer_id, amount, issued_on, due_on, open, settled_on,
                                             recorded_at)
                        values (gen_random_uuid(), 0, :number, :customer, 10, :due, :due, case when :settled then 0 else 10 end,
                                case when :settled then cast(:due as date) end, now())""")
                .param("number", customer.toString())
                .param("customer", customer.value())
                .param("due", overdue || settled ? NIGHT.minusDays(1 + random.nextInt(9)) : NIGHT)
                .param("settled", settled)
                .update();
    }

    private static Warning warning(Random random, int ago, int ahead) {
        LocalDate made = NIGHT.minusDays(ago);
        return new Warning(made, made.plusDays(ahead + random.nextInt(3)));
    }

    private CustomerId store(CurrentUser holder, Facts facts, Random random) {
        CustomerId id = CustomerId.next();
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, tier, created_at, completeness, lost_on,
                                              lost_reason)
                        values (:id, 0, :name, :name, :name, :tier, now(), 50, cast(:lost as date),
                                case when cast(:lost as date) is not null then '停产' end)""")
                .param("id", id.value())
                .param("name", "客户" + id)
                .param("tier", facts.tier().name())
                .param("lost", facts.lost() ? NIGHT.minusDays(3) : null)
                .update();
        AllocationId held = AllocationId.next();
        jdbc.sql("""
                        insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                        values (:id, 0, :customer, :holder, (cast(:since as date) + time '9:00') at time zone 'Asia/Shanghai',
                                'INITIAL')""")
                .param("id", held.value())
                .param("customer", id.value())
                .param("holder", holder.id().value())
                .param("since", facts.heldSince())
                .update();
        touch(id, holder, facts.lastTouch(), random);
        order(id, facts.lastOrder());
        contract(id, holder, facts.contract());
        bill(id, facts.owes(), random);
        warn(id, held, holder, "FIRST", facts.first());
        warn(id, held, holder, "LAST", facts.last());
        return id;
    }

    /** The last one that counts, and later ones that do not: nobody answered, a mail. */
    private void touch(CustomerId id, CurrentUser by, @Nullable LocalDate on, Random random) {
        if (on != null && random.nextBoolean()) {
            jdbc.sql("""
                            insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, created_at)
                            values (:id, 0, :customer, :by, (cast(:on as date) + time '23:00') at time zone 'Asia/Shanghai',
                                    'FOLLOW_UP', 'WAITING', now())""")
                    .param("id", UUID.randomUUID())
                    .param("customer", id.value())
                    .param("by", by.id().value())
                    .param("on", on)
                    .update();
        } else if (on != null) {
            interaction(id, by, on, random.nextBoolean() ? "CALL" : "MESSAGE", true);
        }
        interaction(id, by, NIGHT.minusDays(1), "MAIL", true);
        interaction(id, by, NIGHT.minusDays(1), "CALL", false);
    }

    private void interaction(CustomerId id, CurrentUser by, LocalDate on, String medium, boolean twoWay) {
        jdbc.sql("""
                        insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind,
                                                 opens_matter, two_way, happened_at, created_by, created_at)
                        values (:id, 0, :customer, :by, 'OUT', :medium, 'HELD', false, :twoWay,
                                (cast(:on as date) + time '1:00') at time zone 'Asia/Shanghai', :by, now())""")
                .param("id", UUID.randomUUID())
                .param("customer", id.value())
                .param("by", by.id().value())
                .param("medium", medium)
                .param("twoWay", twoWay)
                .param("on", on)
                .update();
    }

    /** The last one that counts, and later ones that do not: cancelled, a return. */
    private void order(CustomerId id, @Nullable LocalDate on) {
        if (on != null) {
            order(id, on, 100, false);
        }
        order(id, NIGHT.minusDays(2), 100, true);
        order(id, NIGHT.minusDays(2), -5, false);
    }

    private void order(CustomerId id, LocalDate on, int amount, boolean cancelled) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, cancelled,
                                                    cancel_reason, recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, 'SHARED', :cancelled,
                                case when :cancelled then '重复' end, now())""")
                .param("id", UUID.randomUUID())
                .param("customer", id.value())
                .param("number", UUID.randomUUID().toString())
                .param("on", on)
                .param("amount", amount)
                .param("cancelled", cancelled)
                .update();
    }

    /** One under way counts, however old; what was completed or cancelled does not. */
    private void contract(CustomerId id, CurrentUser holder, boolean underWay) {
        contract(id, holder, "CANCELLED");
        if (underWay) {
            contract(id, holder, id.value().hashCode() % 2 == 0 ? "NEGOTIATING" : "SIGNED");
        }
    }

    private void contract(CustomerId id, CurrentUser holder, String state) {
        jdbc.sql("""
                        insert into contract (id, version, number, customer_id, title, amount, sign_by, signed_on, state,
                                              holder_id, ended_at, ended_by, end_reason, created_by, created_at)
                        select gen_random_uuid(), 0, gen_random_uuid()::text, :customer, '管材', 100, :on,
                               case :state when 'SIGNED' then cast(:on as date) end, :state, :holder,
                               case :state when 'CANCELLED' then now() end, case :state when 'CANCELLED' then cast(:holder as uuid) end,
                               case :state when 'CANCELLED' then '项目取消' end, :holder, now()""")
                .param("customer", id.value())
                .param("on", NIGHT.minusDays(200))
                .param("state", state)
                .param("holder", holder.id().value())
                .update();
    }

    private void warn(CustomerId id, AllocationId held, CurrentUser holder, String kind, @Nullable Warning warning) {
        if (warning != null) {
            jdbc.sql("""
                            insert into recycling_notice (id, kind, person_id, customer_id, allocation_id, made_on, falls_on)
                            values (gen_random_uuid(), :kind, :person, :customer, :held, :made, :falls)""")
                    .param("kind", kind)
                    .param("person", holder.id().value())
                    .param("customer", id.value())
                    .param("held", held.value())
                    .param("made", warning.madeOn())
                    .param("falls", warning.fallsOn())
                    .update();
        }
    }
}
