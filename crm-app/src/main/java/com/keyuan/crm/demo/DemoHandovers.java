package com.keyuan.crm.demo;

import com.keyuan.crm.allocation.HandoverDeadlines;
import com.keyuan.crm.allocation.HoldersMoved;
import com.keyuan.crm.customer.CustomerId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers that changed hands in the last weeks: four are being handed over, one of them late, and one was accepted. */
@Component
@Profile("demo")
@Order(74)
@RequiredArgsConstructor
class DemoHandovers implements DemoPart {

    /** Older customers outside of the story, each with the colleague who had it until so many days ago. */
    private static final String MOVED = """
            with asked (username, place, former, days, reason) as (values
                ('zhouyanqing', 1, 'chenwangshu', 34, 'ROTATION'), ('zhouyanqing', 2, 'linjiahe', 12, 'ASSIGNED'),
                ('chenwangshu', 1, 'zhouyanqing', 21, 'ROTATION'), ('linjiahe', 1, 'zhouyanqing', 5, 'ASSIGNED'),
                ('chenwangshu', 2, 'gunanqiao', 48, 'ASSIGNED')),
            older as (
                select allocation.id, allocation.customer_id, allocation.holder_id, allocation.started_at, person.username,
                       row_number() over (partition by person.id order by md5(allocation.customer_id::text || 'over')) as place
                from allocation join person on person.id = allocation.holder_id
                where allocation.ended_at is null and allocation.reason = 'INITIAL'
                and allocation.started_at between cast(:now as timestamptz) - interval '699 days'
                                              and cast(:now as timestamptz) - interval '430 days'),
            moved as (
                select older.id, older.customer_id, older.started_at, older.holder_id as present, former.id as former,
                       asked.reason, asked.days, cast(:now as timestamptz) - asked.days * interval '1 day' as at,
                       md5(older.customer_id::text || 'handover')::uuid as handover
                from older join asked using (username, place) join person former on former.username = asked.former),
            given_on as (
                update allocation set started_at = moved.at, reason = moved.reason, note = '片区调整',
                    decided_by = (select id from person where username = 'shenbeichen')
                from moved where allocation.id = moved.id returning allocation.id),
            earlier as (
                insert into allocation (id, version, customer_id, holder_id, started_at, ended_at, reason)
                select md5(customer_id::text || 'earlier')::uuid, 0, customer_id, former, started_at, at, 'INITIAL' from moved
                returning id)
            insert into handover (id, version, customer_id, allocation_id, from_id, to_id, reason, began_at, due_on, state,
                                  ended_at, ended_by)
            select handover, 0, customer_id, id, former, present, reason, at,
                   cast(at at time zone 'Asia/Shanghai' as date) + 30, case when days > 40 then 'ACCEPTED' else 'RUNNING' end,
                   case when days > 40 then at + interval '26 days' end, case when days > 40 then present end
            from moved returning customer_id""";

    private static final String WORKED = """
            insert into handover_step (handover_id, step, done_at, done_by, note)
            select handover.id, step, began_at + day * interval '1 day',
                   case who when 'TO' then to_id when 'PHONE' then (select id from person where username = 'luoyiming') end, note
            from handover join (values
                ('WORK', 2, 'TO', '2'), ('LETTER', 4, 'TO', 'MAILED'), ('CALL', 9, 'PHONE', '已知悉，希望月底见面'),
                ('VISIT', 16, 'TO', '客户停产检修，改为视频会议'), ('CHANNELS', 24, 'TO', null), ('RECORD', 26, null, null))
                as done (step, day, who, note)
                on began_at + day * interval '1 day' < least(cast(:now as timestamptz), began_at + interval '27 days')
            where state = 'ACCEPTED' or step not in ('RECORD', 'VISIT', 'CHANNELS')""";

    private final HandoverDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        List<CustomerId> moved = jdbc.sql(MOVED)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
        jdbc.sql(WORKED).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        events.publishEvent(new HoldersMoved(moved));
        deadlines.escalate();
    }
}
