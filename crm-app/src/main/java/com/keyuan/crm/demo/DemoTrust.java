package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trust.TrustAlerting;
import com.keyuan.crm.trust.TrustCalculation;
import com.keyuan.crm.trust.TrustPolicies;
import com.keyuan.crm.trust.TrustPolicy;
import com.keyuan.crm.trust.TrustRun;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRuns;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year of trust: a run at each month's end, whose alerts the managers dealt with, and that of last night. */
@Component
@Profile("demo")
@Order(68)
@RequiredArgsConstructor
class DemoTrust implements DemoPart {

    private static final int MONTHS = 12;

    private final TrustRuns runs;
    private final TrustPolicies policies;
    private final TrustCalculation calculation;
    private final TrustAlerting alerting;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        LocalDate today = BusinessZone.today(clock);
        for (int back = MONTHS; back >= 0; back--) {
            LocalDate end = today.withDayOfMonth(1).minusMonths(back).minusDays(1);
            if (end.isBefore(today.minusDays(21))) {
                run(end, TrustRun.Occasion.HISTORY);
                handle(end);
            }
        }
        run(today.minusDays(1), TrustRun.Occasion.NIGHTLY);
    }

    private void run(LocalDate asOf, TrustRun.Occasion occasion) {
        TrustPolicy policy = policies.effectiveOn(asOf);
        Instant night = asOf.plusDays(1).atTime(2, 45).atZone(BusinessZone.ID).toInstant();
        TrustRun run = new TrustRun(
                new TrustRunId(DemoIds.of("trust-run", asOf.toString())), asOf, policy, occasion, true, null, night);
        runs.saveAndFlush(run);
        run.finish(calculation.store(run, policy, night), night, night.plusSeconds(1));
        entities.flush();
        alerting.everybody(policy, night);
    }

    /**
     * Within a week of the month's end the manager over the holder's department did something; the customer that fell
     * farthest waits for whoever looks.
     */
    private void handle(LocalDate end) {
        jdbc.sql("""
                        update trust_alert set version = version + 1, handled_at = :at, note = '已布置：引见第二位同事',
                            handled_by = (select person.id from person where username = case
                                when (select department.name from person
                                      join department on department.id = person.department_id
                                      where person.id = trust_alert.person_id) = '华南部' then 'liangqinglan'
                                else 'xuzhiwei' end)
                        where handled_at is null and ended_at is null
                        and not exists (select from customer
                                        where customer.id = customer_id and customer.name = '汇安市政建设有限公司')""")
                .param(
                        "at",
                        Timestamp.from(end.plusDays(6)
                                .atTime(9, 30)
                                .atZone(BusinessZone.ID)
                                .toInstant()))
                .update();
    }
}
