package com.keyuan.crm.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls and messages between holders and their customers of the last fourteen months, about as often as the rhythm of
 * the tier asks for; one holder in eight neglects a customer, which is then late. Nobody calls on a day off.
 */
@Component
@Profile("demo")
@Order(66)
@RequiredArgsConstructor
class DemoInteractions implements DemoPart {

    /** {@code idle}: how many days ago the last one was; {@code every}: days between them. */
    private static final String TOUCHES = """
            with held as (
                select customer.id as customer, customer.tier, allocation.holder_id as person, allocation.started_at,
                       ('x' || substr(md5(customer.name || 'touch'), 1, 6))::bit(24)::int % 96 as roll,
                       case customer.tier when 'A' then 7 when 'B' then 14 else 30 end as rhythm
                from customer join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                where customer.lost_on is null),
            paced as (
                select held.*, greatest(2, rhythm - 2 - roll % 3) as every,
                       case when roll < 12 then rhythm + 1 + roll else roll % rhythm end as idle from held),
            touched as (
                select paced.*, number, md5(customer::text || number) as mark,
                       cast(cast(:now as timestamptz) at time zone 'Asia/Shanghai' as date) - idle - number * every as day
                from paced cross join generate_series(0, 420 / every) as number),
            timed as (
                select touched.*, ('x' || substr(mark, 1, 6))::bit(24)::int % 100 as dice,
                       (weekday + (8 + ('x' || substr(mark, 7, 4))::bit(16)::int % 9) * interval '1 hour'
                            + (('x' || substr(mark, 11, 4))::bit(16)::int % 60) * interval '1 minute')
                           at time zone 'Asia/Shanghai' as at
                from touched
                cross join lateral (select case when extract(isodow from day) < 6 then day
                                                else day - extract(isodow from day)::int + 5
                                                     - ('x' || substr(mark, 15, 2))::bit(8)::int % 4 end as weekday) moved
                where number = 0 or is_working_day(weekday))
            insert into interaction (id, version, customer_id, contact_id, person_id, direction, medium, channel_kind,
                                     opens_matter, two_way, happened_at, note, created_by, created_at)
            select mark::uuid, 0, customer, contact.id, person, case when dice < 38 then 'IN' else 'OUT' end,
                   case when dice % 10 < 6 or number = 0 then 'CALL' when dice % 10 < 9 then 'MESSAGE' else 'MAIL' end,
                   case when dice % 8 < 5 then 'SHARED' when dice % 8 < 7 then 'HELD' else 'PRIVATE' end,
                   dice < 12, dice % 10 < 9 or number = 0, least(at, cast(:now as timestamptz) - interval '20 minutes'),
                   case when dice < 12 then (cast(:asked as text[]))[1 + dice % 6] else (cast(:said as text[]))[1 + dice % 10] end,
                   person, least(at, cast(:now as timestamptz) - interval '20 minutes')
            from timed left join lateral (
                select contact.id from contact where contact.customer_id = timed.customer and contact.left_on is null
                order by md5(contact.id::text || timed.number % 3) limit 1) contact on true
            where at > started_at""";

    private static final String[] ASKED = {
        "问 DN400 直缝管本周现货价", "要一份 20# 无缝管报价，月底前定", "二期追加 60 吨，问交期", "问能否送到现场并提供吊车", "要补开两张材质单", "问年度框架能否延到明年三月"
    };

    private static final String[] SAID = {
        "确认送货时间，周四上午到",
        "对账无误，等财务付款",
        "问候，近期没有新项目",
        "谈了到货质量，客户认可",
        "提醒质保书已寄出",
        "核对规格，改为 Q355B",
        "约下周拜访",
        "问回款，答应月底安排",
        "通报涨价，建议提前备货",
        "介绍防腐管新产品，要了样本"
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        jdbc.sql(TOUCHES)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("asked", array(ASKED))
                .param("said", array(SAID))
                .update();
    }

    private static String array(String[] texts) {
        return "{\"" + String.join("\",\"", texts) + "\"}";
    }
}
