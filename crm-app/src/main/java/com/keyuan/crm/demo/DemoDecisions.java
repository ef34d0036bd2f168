package com.keyuan.crm.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Decisions of the last two years: customers that had fallen to the pool and were given on application, not assigned. */
final class DemoDecisions {

    private DemoDecisions() {}

    private static final String GIVEN = """
            create temporary table demo_given on commit drop as
            select allocation.id as allocation_id, allocation.customer_id, allocation.holder_id, allocation.started_at,
                   rival.id as rival_id, head.id as head_id,
                   md5(allocation.id || 'application')::uuid as application_id, md5(allocation.id || 'line')::uuid as line_id,
                   md5(allocation.id || 'rival')::uuid as rival_application_id,
                   md5(allocation.id || 'rival line')::uuid as rival_line_id, md5(allocation.id || 'ballot')::uuid as ballot_id,
                   greatest(60000, round(coalesce((
                       select sum(amount) from customer_order
                       where customer_order.customer_id = allocation.customer_id and not cancelled
                       and ordered_on between allocation.started_at::date and allocation.started_at::date + 365), 0)
                       * (0.75 + ('x' || substr(md5(allocation.id::text), 1, 2))::bit(8)::int / 500.0), -4)) as promised
            from allocation join person holder on holder.id = allocation.holder_id
            join department on department.id = holder.department_id
            join person head on head.username = case left(department.name, 2) when '华南' then 'liangqinglan' else 'xuzhiwei' end
            cross join lateral (
                select person.id from person join person_role on person_id = person.id and role = 'SALES'
                join department other on other.id = person.department_id
                where person.id <> holder.id and left(other.name, 2) = left(department.name, 2)
                order by md5(person.id::text || allocation.id) limit 1) rival
            where allocation.reason = 'ASSIGNED' and allocation.ended_at is null
            order by (select sum(amount) from customer_order
                      where customer_order.customer_id = allocation.customer_id and not cancelled
                      and ordered_on >= allocation.started_at::date) desc nulls last, allocation.id limit 8""";

    private static final String[] TOLD = {"""
        update allocation set ended_at = demo_given.started_at - interval '24 days' from demo_given
        where allocation.customer_id = demo_given.customer_id and allocation.ended_at = demo_given.started_at
        and allocation.started_at < demo_given.started_at - interval '24 days'""", """
        update allocation set reason = 'APPLICATION', note = '计划具体，承诺可查', decided_by = chair.id
        from demo_given, person chair where allocation.id = demo_given.allocation_id and chair.username = 'shenbeichen'""", """
        insert into allocation_application (id, version, applicant_id, background, plan, expected_by, filed_at, due_on, state,
            answered_by, answered_at, answer)
        select application_id, 0, holder_id, '前任留下的联系还在', '每月一访，半年内恢复供货', (started_at + interval '1 year')::date,
               started_at - interval '12 days', (started_at + interval '2 days')::date, 'DECIDED', head_id,
               started_at - interval '10 days', '同意' from demo_given
        union all
        select rival_application_id, 0, rival_id, '同一园区已有客户', '顺路拜访，先小批供货', (started_at + interval '1 year')::date,
               started_at - interval '11 days', (started_at + interval '3 days')::date, 'DECIDED', head_id,
               started_at - interval '9 days', null from demo_given""", """
        insert into ballot (id, version, customer_id, opened_at, due_on, state, decided_at, decided_by, manner, reason,
            allocation_id, eligible, votes_cast)
        select ballot_id, 0, customer_id, started_at - interval '10 days', (started_at + interval '4 days')::date, 'OPEN', null,
               null, null, null, null, null, null from demo_given""", """
        insert into application_line (id, version, application_id, applicant_id, customer_id, expected_revenue, ballot_id, outcome, fit)
        select line_id, 0, application_id, holder_id, customer_id, promised, ballot_id, 'WON', true from demo_given
        union all
        select rival_line_id, 0, rival_application_id, rival_id, customer_id, round(promised * 0.8, -4), ballot_id, 'LOST', true
        from demo_given""", """
        update ballot set state = 'DECIDED', decided_at = demo_given.started_at, decided_by = chair.id, manner = 'MAJORITY',
            winner_id = line_id, reason = '计划具体，承诺可查', allocation_id = demo_given.allocation_id, eligible = 4, votes_cast = 3
        from demo_given, person chair where ballot.id = demo_given.ballot_id and chair.username = 'shenbeichen'""", """
        insert into ballot_member (ballot_id, person_id, seat)
        select ballot_id, person.id, case username when 'shenbeichen' then 'CHAIR' when 'qinmu' then 'DEPUTY' else 'MEMBER' end
        from demo_given cross join person where username in ('shenbeichen', 'qinmu', 'jiyunshu', 'gaoyuan')""", """
        insert into ballot_vote (id, version, ballot_id, member_id, choice_id, reason, cast_at)
        select md5(ballot_id::text || username)::uuid, 0, ballot_id, person.id,
               case username when 'jiyunshu' then rival_line_id else line_id end,
               case username when 'jiyunshu' then '路程近，费用低' when 'qinmu' then '以往兑现得好' else '计划有时间表' end,
               started_at - interval '3 days'
        from demo_given cross join person where username in ('shenbeichen', 'qinmu', 'jiyunshu')"""};

    static void load(JdbcClient jdbc) {
        jdbc.sql(GIVEN).update();
        for (String step : TOLD) {
            jdbc.sql(step).update();
        }
    }
}
