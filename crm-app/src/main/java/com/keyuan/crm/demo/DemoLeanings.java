package com.keyuan.crm.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each customer leans to the company or to its salesperson: that shapes over which channels it comes and orders, whom
 * else it meets, and who solves its problems. Some drifted to one person within eight months, one came back.
 */
@Component
@Profile("demo")
@Order(66)
@RequiredArgsConstructor
class DemoLeanings implements DemoPart {

    /** {@code lean}: how far to the company now, 0 to 1; {@code before}: how far until eight months ago. */
    private static final String LEANING = """
            with leaning as (
                select customer.id as customer, allocation.holder_id as holder, customer.name, allocation.started_at,
                       coalesce(told.lean, 0.18 + 0.75 * (('x' || substr(md5(customer.name || 'lean'), 1, 5))::bit(20)::int
                           % 1000) / 1000.0) as lean,
                       coalesce(told.before, 0.3 + 0.6 * (('x' || substr(md5(customer.name || 'lean'), 1, 5))::bit(20)::int
                           % 1000) / 1000.0) as before, told.name is not null as told
                from customer
                left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                left join (values
                    ('江北恒桥建设集团有限公司', 1.0, 0.75), ('汇安市政建设有限公司', 0.05, 0.85),
                    ('临江中拓管道有限公司', 0.05, 0.5), ('泰和石油机械有限公司', 0.02, 0.4),
                    ('鸿晟幕墙有限公司', 0.1, 0.6), ('苏浦船舶重工有限公司', 0.9, 0.8), ('金堰水务有限公司', 0.75, 0.9),
                    ('津海换热设备有限公司', 0.9, 0.7), ('鼎川钢构工程有限公司', 0.5, 0.6)) as told (name, lean, before)
                    on told.name = customer.name)\s""";

    private static final String TOUCHES = LEANING + """
            , diced as (
                select interaction.id, leaning.name, leaning.holder, happened_at,
                       direction = 'IN' and ('x' || substr(md5(interaction.id || 'm'), 1, 4))::bit(16)::int % 100 < case when told then 100 else 60 end
                           and exists (select 1 from customer_order where customer_order.customer_id = leaning.customer)
                           as opens,
                       ('x' || substr(md5(interaction.id || 'c'), 1, 5))::bit(20)::int % 1000 / 1000.0 as dice,
                       case when happened_at > cast(:now as timestamptz) - interval '8 months' then lean else before end as lean
                from interaction join leaning on leaning.customer = interaction.customer_id
                where interaction.source_id is null)
            update interaction set channel_kind = case when dice < lean then 'SHARED' when dice < lean + (1 - lean) * 0.35
                                                       then 'HELD' else 'PRIVATE' end,
                opens_matter = interaction.opens_matter or opens,
                note = case when opens and not interaction.opens_matter
                            then (array['问近期到货', '要改交货地点', '追加一批管件', '催质保书', '反映一捆管口有毛刺'])
                                 [1 + cast(dice * 1000 as int) % 5] else note end,
                only_person_id = case when diced.name = '泰和石油机械有限公司' and opens and dice > 0.8 then holder end
            from diced where diced.id = interaction.id""";

    private static final String ORDERS = LEANING + """
            , diced as (
                select customer_order.id,
                       ('x' || substr(md5(customer_order.id || 'c'), 1, 5))::bit(20)::int % 1000 / 1000.0 as dice,
                       case when ordered_on > cast(cast(:now as timestamptz) as date) - 240 then lean else before end as lean
                from customer_order join leaning on leaning.customer = customer_order.customer_id)
            update customer_order set channel_kind = case when dice < lean then 'SHARED'
                                                          when dice < lean + (1 - lean) * 0.4 then 'HELD' else 'PRIVATE' end
            from diced where diced.id = customer_order.id""";

    /** The assistant and after-sales ring customers that lean to the company; those that drift knew them before. */
    private static final String COLLEAGUES = LEANING + """
            , rung as (
                select customer, number, md5(customer || 'ring' || number) as mark,
                       case number % 2 when 0 then cast(:assistant as uuid) else cast(:service as uuid) end as person,
                       (date_trunc('day', cast(:now as timestamptz) at time zone 'Asia/Shanghai') + interval '10 hours'
                           - number * interval '17 days'
                           - (('x' || substr(md5(customer::text || number), 1, 4))::bit(16)::int % 15 + 1) * interval '24 hours')
                           at time zone 'Asia/Shanghai' as at,
                       case when number < 14 then lean else before end as lean, started_at
                from leaning cross join generate_series(0, 28) as number where holder is not null)
            insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind, opens_matter,
                                     two_way, happened_at, note, created_by, created_at)
            select mark::uuid, 0, customer, person, 'OUT', 'CALL', 'SHARED', false, true, at,
                   case number % 2 when 0 then '核对发货单与开票资料' else '回访使用情况，无遗留问题' end, person, at
            from rung where at > started_at and ('x' || substr(mark, 1, 4))::bit(16)::int % 100 < 100 * lean - 15""";

    private static final String SERVICE = LEANING + """
            , solved as (
                select customer, number, md5(customer || 'case' || number) as mark, lean, holder,
                       cast(:now as timestamptz) - (20 + number * 80
                           + ('x' || substr(md5(customer::text), 5, 4))::bit(16)::int % 60) * interval '1 day' as at
                from leaning cross join generate_series(0, 4) as number
                where holder is not null
                and exists (select 1 from customer_order where customer_order.customer_id = leaning.customer))
            , made as (
                insert into service_case (id, version, customer_id, text, opened_at, opened_by, owner_id, due_on, done_at, done_by,
                                          outcome, state)
                select mark::uuid, 0, customer, '法兰密封面有划痕，要求换货', at - interval '4 days', worker, worker, cast(at as date), at,
                       worker, '当天换货，客户确认无误', 'DONE'
                from (select solved.*, case when ('x' || substr(mark, 5, 4))::bit(16)::int % 100 < 100 * lean
                                            then cast(:service as uuid) else holder end as worker from solved) given
                where ('x' || substr(mark, 1, 4))::bit(16)::int % 100 < 45
                returning *)
            insert into service_case_round (id, version, case_id, ordinal, plan, worker_id, due_on, planned_at, planned_by, done_at,
                                            done_by, outcome, checked_at, by_customer, rating)
            select gen_random_uuid(), 1, id, 1, '查库存，安排换货', owner_id, due_on, opened_at + interval '1 hour', owner_id,
                   done_at - interval '3 hours', owner_id, outcome, done_at, true, 5
            from made""";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        for (String part : new String[] {TOUCHES, ORDERS, COLLEAGUES, SERVICE}) {
            jdbc.sql(part)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("assistant", DemoPeople.id("guxiaotang").value())
                    .param("service", DemoPeople.id("gaoyuan").value())
                    .update();
        }
    }
}
