package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.tier.TierCalculation;
import com.keyuan.crm.tier.TierPolicies;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierRun;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRuns;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two years of tiers: a run at each month's end, whose proposals the managers accepted within a week, or overrode now
 * and then; and the run of last night, whose proposals wait.
 */
@Component
@Profile("demo")
@Order(60)
@RequiredArgsConstructor
class DemoTiers implements DemoPart {

    private static final int MONTHS = 23;

    /** Why managers kept a customer where it was: two against rising, two against falling. */
    private static final String[] REASONS = {"一次性项目采购，先看一个季度", "回款慢，先不升", "新厂下季度投产，先保留", "刚换采购负责人，半年内不动"};

    private final TierRuns runs;
    private final TierPolicies policies;
    private final TierCalculation calculation;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        weigh();
        LocalDate yesterday = BusinessZone.today(clock).minusDays(1);
        LocalDate firstOfMonth = BusinessZone.today(clock).withDayOfMonth(1);
        for (int back = MONTHS; back >= 0; back--) {
            LocalDate end = firstOfMonth.minusMonths(back).minusDays(1);
            // decided at least three weeks ago: a younger run's proposals would be last night's
            if (end.isBefore(yesterday.minusDays(20))) {
                run(end, TierRun.Occasion.HISTORY);
                decide(end);
            }
        }
        run(yesterday, TierRun.Occasion.NIGHTLY);
    }

    /** Managers have said of every seventh customer how much it matters. */
    private void weigh() {
        jdbc.sql("""
                        update customer set importance = case when get_byte(decode(md5(name), 'hex'), 1) % 3 = 0
                                                              then 'STRATEGIC' else 'IMPORTANT' end
                        where get_byte(decode(md5(name), 'hex'), 0) % 7 = 0""").update();
    }

    private void run(LocalDate asOf, TierRun.Occasion occasion) {
        TierPolicy policy = policies.effectiveOn(asOf);
        Instant night = asOf.plusDays(1).atTime(2, 30).atZone(BusinessZone.ID).toInstant();
        TierRun run = new TierRun(
                new TierRunId(DemoIds.of("tier-run", asOf.toString())), asOf, policy, occasion, true, null, night);
        runs.save(run);
        entities.flush();
        int customers = calculation.store(run, policy);
        TierRunId earlier = calculation.earlierThan(run).orElse(null);
        calculation.close(run.getId());
        calculation.refresh(run.getId());
        calculation.propose(run.getId(), clock.instant());
        run.finish(customers, earlier, night, night.plusSeconds(1));
        entities.flush();
    }

    /** The manager over the holder's department decides, in the pool the director; one in fifteen is overridden. */
    private void decide(LocalDate end) {
        jdbc.sql("""
                        with word as (
                            select tier_review.id, tier_review.customer_id, holder.department_id,
                                   from_tier is not null
                                       and get_byte(decode(md5(tier_review.customer_id::text || proposed_on), 'hex'), 0) % 15 = 0
                                       as overridden,
                                   cast(:on as date) + get_byte(decode(md5(tier_review.customer_id::text), 'hex'), 1) % 4 as on,
                                   get_byte(decode(md5(tier_review.customer_id::text || proposed_on), 'hex'), 2) as dice
                            from tier_review
                            left join allocation on allocation.customer_id = tier_review.customer_id and ended_at is null
                            left join person holder on holder.id = allocation.holder_id
                            where tier_review.state = 'WAITING'
                        ), decided as (
                            update tier_review set version = version + 1,
                                state = case when overridden then 'OVERRIDDEN' else 'ACCEPTED' end,
                                decided_tier = case when overridden then from_tier else to_tier end,
                                decided_at = (word.on + time '10:20' + dice * interval '1 minute') at time zone 'Asia/Shanghai',
                                decided_on = word.on,
                                decided_by = (select person.id from person join department on department.id = person.department_id
                                              where person.username = case
                                                  when word.department_id is null then 'shenbeichen'
                                                  when (select name from department where id = word.department_id) = '华南部'
                                                      then 'liangqinglan' else 'xuzhiwei' end),
                                reason = case when overridden then (cast(:reasons as text[]))[1 + dice % 2
                                                  + case when to_tier < from_tier then 0 else 2 end] end,
                                override_until = case when overridden then word.on + 60 + dice / 2 end
                            from word where word.id = tier_review.id
                            returning tier_review.customer_id, decided_tier, decided_on
                        )
                        update customer set tier = decided.decided_tier, tier_decided_on = decided.decided_on,
                            version = version + 1
                        from decided where decided.customer_id = customer.id""").param("on", end.plusDays(3)).param("reasons", REASONS).update();
        entities.clear();
    }
}
