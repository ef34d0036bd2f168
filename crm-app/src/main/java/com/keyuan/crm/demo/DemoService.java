package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.survey.SurveyPlanning;
import com.keyuan.crm.verification.CarePlanning;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of what customers said: service cases, and the care calls that their tier asks for. */
@Component
@Profile("demo")
@Order(65)
@RequiredArgsConstructor
class DemoService implements DemoPart {

    private final JdbcClient jdbc;
    private final CarePlanning care;
    private final SurveyPlanning surveys;
    private final Clock clock;

    @Override
    public void load() {
        followUp();
        careForCustomers();
        hearOfToday();
        askCustomers();
        closeTheLoop();
    }

    /** A year of surveys: most answered, a detractor now and then, some that wait to be sent. */
    private void askCustomers() {
        run("""
                insert into survey (id, version, customer_id, tier, asked_on, expires_on, sent_at, sent_by, answered_at,
                                    satisfaction, awareness, reputation, loyalty, said)
                select gen_random_uuid(), 1, customer.id, customer.tier, asked.day, asked.day + 30, sent.at, caller.id, answered.at,
                       case when answered.at is not null then case when annoyed.so then 2 else 3 + dice.roll % 3 end end,
                       case when answered.at is not null then 2 + dice.roll % 4 end,
                       case when answered.at is not null then 3 + dice.roll % 5 / 2 end,
                       case when answered.at is not null then 3 + dice.roll % 7 / 3 end,
                       case when answered.at is null then null when annoyed.so then '交货晚了两天，催了三次才有回音'
                           when dice.roll % 6 = 0 then '送货比去年准时，单据再清楚些就好' end
                from customer
                cross join generate_series(0, 3) as number
                cross join lateral (select ('x' || substr(md5(customer.name || number), 1, 6))::bit(24)::int % 100 as roll) dice
                cross join lateral (select :today - 12 - 91 * number - dice.roll % 20 as day) asked
                cross join lateral (select (asked.day + time '10:00') at time zone 'Asia/Shanghai' as at) sent
                cross join lateral (select case when dice.roll < 64 then sent.at + interval '1 day' * (dice.roll % 5)
                                                         + interval '53 minutes' * (dice.roll % 7 + 1) end as at) answered
                cross join lateral (select number > 0 and dice.roll % 23 = 5 as so) annoyed
                join person caller on caller.username = 'luoyiming'
                where customer.lost_on is null and dice.roll % 5 < 4
                and (customer.tier = 'A' or customer.tier = 'B' and number % 2 = 0 or customer.tier = 'C' and number = 3)
                and asked.day > cast(customer.created_at as date)
                and exists (select 1 from customer_order where customer_order.customer_id = customer.id)""");
        run("""
                insert into service_case (id, version, customer_id, text, source_kind, source_id, opened_at, opened_by, owner_id,
                                          due_on, done_at, done_by, outcome, state)
                select md5(survey.id::text || 'case')::uuid, 3, customer_id, said, 'survey', survey.id, answered_at, sent_by, owner.id,
                       cast(answered_at as date) + 3, answered_at + interval '2 days', owner.id, '销售和发货一起上门说明，改了提醒办法', 'DONE'
                from survey join person owner on owner.username = 'gaoyuan' where satisfaction <= 2""");
        surveys.openDue();
    }

    /** What customers said is unsolved; solved by now where it was said more than eight days ago. */
    private void followUp() {
        run("""
                insert into service_case (id, version, customer_id, text, source_kind, source_id, opened_at, opened_by,
                                          owner_id, due_on, done_at, done_by, outcome, state)
                select gen_random_uuid(), 0, verification.customer_id, answer.words, 'verification', verification.id,
                       answer.recorded_at, answer.recorded_by, owner.id,
                       cast(answer.recorded_at as date) + 1 + ascii(customer.tier) - ascii('A') + 1,
                       solved.at, case when solved.at is not null then owner.id end,
                       case when solved.at is not null then '已处理，客户认可' end,
                       case when solved.at is not null then 'DONE' else 'PLAN' end
                from verification join verification_answer answer on answer.verification_id = verification.id
                join customer on customer.id = verification.customer_id
                join person owner on owner.username = 'gaoyuan'
                cross join lateral (select case when answer.recorded_at < cast(:now as timestamptz) - interval '16 days'
                                                then answer.recorded_at + interval '3 days' end as at) solved
                where answer.question = 'UNSOLVED' and answer.choice = 'YES' and answer.words is not null""");
    }

    /** Each step of the loop, and cases that took two rounds. */
    private void closeTheLoop() {
        run("""
                insert into service_case_round (id, version, case_id, ordinal, plan, worker_id, due_on, planned_at, planned_by,
                                                done_at, done_by, outcome, checked_at, checked_by, rating, said)
                select gen_random_uuid(), 1, id, 1, '联系客户确认情况，安排换货或现场处理', owner_id, due_on,
                       done_at - interval '40 hours', owner_id, done_at - interval '6 hours', owner_id, outcome, done_at,
                       (select id from person where username = 'luoyiming'), 4 + ascii(id::text) % 2, '处理好了，谢谢'
                from service_case where done_at is not null and not before_loop""");
        run("""
                with waiting as (
                    select service_case.*, row_number() over (order by opened_at, id) as place from service_case
                    where done_at is null and owner_id is not null and opened_at < cast(:now as timestamptz) - interval '2 hours')
                insert into service_case_round (id, version, case_id, ordinal, plan, worker_id, due_on, planned_at, planned_by,
                                                done_at, done_by, outcome, checked_at, checked_by, rating, said)
                select gen_random_uuid(), 1, waiting.id, number, '联系客户确认情况，安排换货或现场处理', owner_id, due_on,
                       opened_at + interval '30 minutes' * number, owner_id,
                       case when number = 1 and place % 4 <> 1 then opened_at + interval '40 minutes' end,
                       case when number = 1 and place % 4 <> 1 then owner_id end,
                       case when number = 1 and place % 4 <> 1 then '已换货，等客户验收' end,
                       case when number = 1 and place % 4 = 3 then opened_at + interval '50 minutes' end,
                       case when number = 1 and place % 4 = 3 then (select id from person where username = 'wenruoxi') end,
                       case when number = 1 and place % 4 = 3 then 2 end,
                       case when number = 1 and place % 4 = 3 then '换来的还是少一支，没解决' end
                from waiting join generate_series(1, 2) number on number = 1 or place % 4 = 3
                where place % 4 > 0""");
        run("""
                update service_case set round = last.ordinal, version = last.ordinal,
                    state = case when last.done_at is null then 'DO' else 'CHECK' end
                from (select distinct on (case_id) * from service_case_round order by case_id, ordinal desc) last
                where last.case_id = service_case.id and service_case.done_at is null""");
        run("""
                update service_case set target_at = (due_on + time '18:00') at time zone 'Asia/Shanghai',
                    code = left(upper(translate(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'ilou', '1100')), 26)
                where done_at is null""");
    }

    private void careForCustomers() {
        run("""
                insert into care_call (id, version, customer_id, occasion, due_on, state, rating, said, closed_at, closed_by)
                select gen_random_uuid(), 1, customer.id, 'TIER', cast(done.at as date), 'DONE', 5 - dice.roll % 2,
                       '用货正常，感谢问候', done.at, (select id from person where username = 'wenruoxi')
                from customer
                cross join lateral (select ('x' || substr(md5(customer.name), 1, 6))::bit(24)::int % 100 as roll) dice
                cross join lateral (select cast(:now as timestamptz) - (3 + dice.roll % 50) * interval '1 day' as at) done
                where customer.tier in ('A', 'B') and dice.roll < 92 and customer.created_at < done.at""");
        care.openDue();
        run("""
                insert into care_call (id, version, customer_id, occasion, due_on, state)
                select gen_random_uuid(), 0, customer.id, 'TIER', :today - (row_number() over (order by talk.last, customer.id))::int + 4, 'DUE'
                from customer join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                cross join lateral (select greatest((select max(ended_at) from phone_call where phone_call.customer_id = customer.id),
                                                    (select max(closed_at) from care_call where care_call.customer_id = customer.id)) as last) talk
                where customer.tier in ('A', 'B') and talk.last < cast(:now as timestamptz) - interval '25 days'
                  and not exists (select 1 from care_call where care_call.customer_id = customer.id and care_call.state = 'DUE')
                order by talk.last, customer.id limit 5""");
    }

    /** What holders heard from their customers in the last days and handed to after-sales. */
    private void hearOfToday() {
        run("""
                insert into service_case (id, version, customer_id, text, opened_at, opened_by, owner_id, due_on)
                select md5(customer.id::text || 'case')::uuid, 0, customer.id, heard.text,
                       cast(:now as timestamptz) - heard.number * interval '7 hours', allocation.holder_id,
                       case when heard.number < 4 then owner.id end, :today + case customer.tier when 'A' then 2 when 'B' then 3 else 5 end
                from unnest(array['到货少两支，司机说装车时没数', '法兰孔距对不上，要换 DN200 八孔的', '要补一份第三方检测报告', '防腐层有三处划伤，问能否现场修补',
                                  '发票抬头开错，要重开']) with ordinality heard (text, number)
                join (select customer.*, row_number() over (order by md5(customer.name || 'heard')) as number from customer
                      where customer.lost_on is null and exists (select 1 from allocation where allocation.customer_id = customer.id
                                                                 and allocation.ended_at is null)) customer
                     on customer.number = heard.number
                join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                join person owner on owner.username = 'gaoyuan'""");
    }

    private void run(String sql) {
        LocalDate today = BusinessZone.today(clock);
        jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }
}
