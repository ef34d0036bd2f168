package com.keyuan.crm.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who held customers before: one in five of the older ones was given on by a manager when territories changed, and two
 * had been entered under the wrong name.
 */
@Component
@Profile("demo")
@Order(15)
@RequiredArgsConstructor
class DemoAllocations implements DemoPart {

    /** The older customers outside of the story, each with a colleague who sells in the same part of the country. */
    private static final String MOVED = """
            with moved as (
                select allocation.id, allocation.customer_id, allocation.started_at, colleague.id as earlier,
                       case when dice < 4 then 'CORRECTION' else 'ASSIGNED' end as reason,
                       allocation.started_at + case when dice < 4 then interval '9 days'
                                                    else (120 + dice) * interval '1 day' end as at
                from allocation join person holder on holder.id = allocation.holder_id
                join department on department.id = holder.department_id
                cross join lateral (select ('x' || substr(md5(allocation.customer_id::text || 'moved'), 1, 6))::bit(24)::int
                                           % 200 as dice) chance
                cross join lateral (
                    select person.id from person join person_role on person_id = person.id and role = 'SALES'
                    join department other on other.id = person.department_id
                    where person.id <> holder.id and left(other.name, 2) = left(department.name, 2)
                    order by md5(person.id::text || allocation.customer_id) limit 1) colleague
                where allocation.started_at between cast(:now as timestamptz) - interval '699 days'
                                                and cast(:now as timestamptz) - interval '430 days' and dice < 44)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        jdbc.sql(MOVED + """
                        , given_on as (
                            update allocation set started_at = moved.at, reason = moved.reason,
                                decided_by = (select id from person where username = case left(department.name, 2)
                                                  when '华南' then 'liangqinglan' else 'xuzhiwei' end),
                                note = case moved.reason when 'CORRECTION' then '建档时选错了人' else '片区调整' end
                            from moved, person holder join department on department.id = holder.department_id
                            where allocation.id = moved.id and holder.id = allocation.holder_id
                            returning moved.customer_id, moved.earlier, moved.started_at, moved.at)
                        insert into allocation (id, version, customer_id, holder_id, started_at, ended_at, reason)
                        select md5(customer_id::text || 'earlier')::uuid, 0, customer_id, earlier, started_at, at, 'INITIAL'
                        from given_on""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
