package com.keyuan.crm.demo;

import com.keyuan.crm.allocation.AllocationPolicies;
import com.keyuan.crm.allocation.HoldersMoved;
import com.keyuan.crm.allocation.RecyclingCalculation;
import com.keyuan.crm.allocation.RecyclingRunId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A few customers with whom nobody spoke for two months, and the nights that warned of them: some have fallen to the pool
 * in the last days, one a colleague at most, the others are about to.
 */
@Component
@Profile("demo")
@Order(67)
@RequiredArgsConstructor
class DemoRecycling implements DemoPart {

    private static final int NIGHTS = 12;

    /** Their last touches are moved back; those who were visited lately or ordered stay as they are. */
    private static final String FORGET = """
            with idle as (
                select customer.id, place, row_number() over (partition by place = 1 order by place, holder_id) as number,
                       cast(:today as date) - cast(last.at at time zone 'Asia/Shanghai' as date) as days
                from (select customer.*, holder_id, row_number() over (partition by holder_id order by md5(name)) as place
                      from customer join allocation on allocation.customer_id = customer.id and ended_at is null
                      where tier = 'C' and lost_on is null and started_at < cast(:today as date) - 120) customer
                cross join lateral (select max(happened_at) as at from interaction
                                    where interaction.customer_id = customer.id) last
                where last.at > cast(:today as date) - 50
                and not exists (select 1 from visit where visit.customer_id = customer.id
                                and visited_at > cast(:today as date) - 75)
                and not exists (select 1 from customer_order where customer_order.customer_id = customer.id
                                and not cancelled and ordered_on > cast(:today as date) - 110)
                order by place, number limit 9)
            update interaction set happened_at = happened_at - shift.by, created_at = created_at - shift.by
            from idle cross join lateral (
                select (case when place = 1 then 61 + number % 4 else (array[55, 59, 54, 58])[1 + number % 4] end - days)
                       * interval '1 day' as by) shift
            where interaction.customer_id = idle.id""";

    private final RecyclingCalculation calculation;
    private final AllocationPolicies policies;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        LocalDate today = BusinessZone.today(clock);
        jdbc.sql(FORGET).param("today", today).update();
        List<CustomerId> fallen = new ArrayList<>();
        for (int back = NIGHTS; back >= 0; back--) {
            LocalDate night = today.minusDays(back);
            Instant at =
                    night.atTime(LocalTime.of(3, 10)).atZone(BusinessZone.ID).toInstant();
            if (at.isBefore(clock.instant())) {
                RecyclingRunId run = new RecyclingRunId(DemoIds.of("recycling-run", night.toString()));
                fallen.addAll(calculation.execute(run, policies.effectiveOn(night), night, at));
            }
        }
        jdbc.sql("update recycling_run set finished_at = started_at + interval '1 second'")
                .update();
        if (!fallen.isEmpty()) {
            events.publishEvent(new HoldersMoved(fallen));
        }
    }
}
