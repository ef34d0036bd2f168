package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two years of the phone team's work about the visits that are there: who was rung, what was said, what came of it.
 * Each choice follows from the visit's id, so that it is the same at every first start. What became due in the last
 * week still waits.
 */
@Component
@Profile("demo")
@Order(55)
@RequiredArgsConstructor
class DemoVerifications implements DemoPart {

    /** A number from 0 to 99 that a record always has. */
    private static final String DICE = "(('x' || substr(md5(visit.id::text), 1, 6))::bit(24)::int % 100)";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        sitDown();
        open();
        tryInVain();
        ring();
        decide();
        closeReports();
        answer();
        suspect();
        scout();
    }

    private void sitDown() {
        run("""
                insert into phone_desk (number, person_id)
                select case username when 'luoyiming' then 8 else 9 end, id from person
                where username in ('luoyiming', 'wenruoxi')""");
    }

    /** All visits of qualified reports, and local ones that the sample took. */
    private void open() {
        run("""
                update visit set verification = 'WAITING'
                where trip_id is null and verification = 'NOT_DUE'
                  and ('x' || substr(md5('sample' || id::text), 1, 6))::bit(24)::int % 100 < 20""");
        run("""
                insert into verification (id, version, visit_id, report_id, customer_id, author_id, opened_at, due_on)
                select gen_random_uuid(), 0, visit.id, trip_report.id, visit.customer_id, visit.visitor_id,
                       coalesce(trip_report.qualified_at, visit.created_at),
                       cast(coalesce(trip_report.qualified_at, visit.created_at) as date) + 7
                from visit left join trip_report on trip_report.trip_id = visit.trip_id
                where trip_report.state in ('QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE')
                   or (visit.trip_id is null and visit.verification <> 'NOT_DUE')""");
    }

    /**
     * Of those that still wait: two were rung yesterday in vain, one today, so that its turn comes in the next half-day;
     * one was never reached and is the lead's to close.
     */
    private void tryInVain() {
        run("""
                with waiting as (
                    select verification.id, verification.customer_id, row_number() over (order by md5(verification.visit_id::text)) as turn
                    from verification join visit on visit.id = verification.visit_id
                    where visit.verification = 'WAITING' and verification.opened_at >= cast(:now as timestamptz) - interval '7 days'
                      and (select count(*) from verification other where other.customer_id = verification.customer_id
                           and other.opened_at >= cast(:now as timestamptz) - interval '21 days') = 1
                      and exists (select 1 from contact where contact.customer_id = verification.customer_id
                                  and contact.phone is not null and not contact.do_not_contact and contact.left_on is null)),
                tried as (
                    select waiting.*, number from waiting
                    cross join generate_series(1, case turn when 1 then 1 when 2 then 1 when 3 then 2 when 4 then 3 else 0 end) number),
                rung as (
                    insert into phone_call (id, version, purpose, customer_id, caller_id, desk, contact_id, claimed_at, lease_until,
                                            dialled_at, ended_at, outcome)
                    select md5(tried.id::text || tried.number)::uuid, 0, 'VERIFICATION', customer_id, phone_desk.person_id, phone_desk.number,
                           contact.id, moment.at, moment.at + interval '20 minutes', moment.at + interval '1 minute',
                           moment.at + interval '2 minutes', (array['NO_ANSWER', 'BUSY', 'CALL_BACK'])[1 + (turn + tried.number) % 3]
                    from tried join phone_desk on phone_desk.number = 8 + tried.number % 2
                    cross join lateral (select case when turn = 3 and tried.number = 2
                                                    then cast(:now as timestamptz) - interval '25 minutes'
                                                    else (:today - tried.number::int) + interval '2 hours' end as at) moment
                    join lateral (select contact.id from contact where contact.customer_id = tried.customer_id
                                  and contact.phone is not null and not contact.do_not_contact and contact.left_on is null
                                  order by contact.name limit 1) contact on true)
                update verification set attempts = last.attempts, not_before = last.again
                from (select id, count(*) as attempts,
                             max(case when turn = 3 then date_bin('12 hours', cast(:now as timestamptz),
                                                                  timestamptz '2024-01-01 00:00+08') + interval '12 hours'
                                      else cast(:now as timestamptz) - interval '1 hour' end) as again
                      from tried group by id) last
                where last.id = verification.id""");
    }

    /** One call for each visit that has or now gets its result, where there is somebody to ring. */
    private void ring() {
        run("""
                insert into phone_call (id, version, purpose, customer_id, caller_id, desk, contact_id, claimed_at,
                                        lease_until, dialled_at, ended_at, outcome)
                select verification.id, 0, 'VERIFICATION', verification.customer_id, phone_desk.person_id, phone_desk.number,
                       contact.id, moment.at, moment.at + interval '24 minutes', moment.at + interval '1 minute',
                       moment.at + interval '5 minutes', 'COMPLETED'
                from verification join visit on visit.id = verification.visit_id
                join phone_desk on phone_desk.number = 8 + %s %% 2
                cross join lateral (select case when visit.verification = 'WAITING'
                                                 and verification.opened_at >= cast(:now as timestamptz) - interval '7 days'
                                            then cast(:now as timestamptz) - (8 + %s) * interval '1 minute'
                                            else least(coalesce(visit.verified_at, verification.opened_at
                                                + (1 + %s %% 3) * interval '1 day'), cast(:now as timestamptz) - interval '6 minutes')
                                            end as at) moment
                join lateral (select contact.id from contact where contact.customer_id = verification.customer_id
                              and contact.phone is not null and not contact.do_not_contact and contact.left_on is null
                              order by contact.name limit 1) contact on true
                where visit.verification in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED')
                   or (visit.verification = 'WAITING' and verification.attempts = 0 and (%s %% 7 = 3 or verification.opened_at
                       < cast(:now as timestamptz) - (case when %s < 12 then 14 else 7 end) * interval '1 day'))""".formatted(DICE, DICE, DICE, DICE, DICE));
    }

    /** Results as the trips already say; else one in fifty is not confirmed, three are partly so. */
    private void decide() {
        run("""
                update verification set version = 1, closed_at = phone_call.ended_at, closed_by = phone_call.caller_id,
                       result = outcome.result,
                       note = case outcome.result when 'CONFIRMED' then null when 'PARTLY' then '见到的人与记录不同'
                                                  else '客户说那天没有人来过' end
                from phone_call, visit cross join lateral (
                    select case when visit.verification <> 'WAITING' then visit.verification
                                when %s < 2 then 'NOT_CONFIRMED' when %s < 8 then 'PARTLY' else 'CONFIRMED' end as result) outcome
                where visit.id = verification.visit_id and phone_call.id = verification.id""".formatted(DICE, DICE));
        run("""
                update verification set version = 1, closed_at = least(verification.opened_at + interval '6 days', cast(:now as timestamptz)),
                       closed_by = (select id from person where username = 'wenruoxi'), result = 'UNVERIFIABLE',
                       attempts = 3, note = '三次没有联系上'
                from visit where visit.id = verification.visit_id and verification.result is null
                  and (visit.verification not in ('WAITING', 'NOT_DUE') or verification.opened_at < cast(:now as timestamptz) - interval '21 days')""");
        run("""
                update visit set verification = verification.result, verified_at = verification.closed_at
                from verification where verification.visit_id = visit.id and verification.result is not null
                  and visit.verification <> verification.result""");
        run("""
                update visit set verification = 'WAITING' from verification
                where verification.visit_id = visit.id and verification.result is null""");
    }

    /** The reports follow their visits, as {@code ReportOutcomeRule} says. */
    private void closeReports() {
        run("""
                update trip_report set state = outcome.state, state_since = coalesce(outcome.at, trip_report.state_since)
                from (select visit.trip_id, max(visit.verified_at) as at,
                             case when bool_or(visit.verification = 'NOT_CONFIRMED' and visit.cleared_at is null) then 'DISCREPANT'
                                  when bool_or(visit.verification in ('WAITING', 'NOT_DUE')) then 'QUALIFIED'
                                  when bool_or(visit.verification in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED')) then 'VERIFIED'
                                  else 'UNVERIFIABLE' end as state
                      from visit where visit.trip_id is not null group by visit.trip_id) outcome
                where outcome.trip_id = trip_report.trip_id and trip_report.state <> outcome.state
                  and trip_report.state in ('QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE')""");
    }

    private void answer() {
        run("""
                insert into verification_answer (verification_id, question, choice, words, rating, recorded_at, recorded_by,
                                                 call_id, agreement)
                select verification.id, asked.question,
                       case when asked.question = 'THERE' then case verification.result when 'NOT_CONFIRMED' then 'NO' else 'YES' end
                            when asked.question = 'UNSOLVED' then case when %1$s between 20 and 27 then 'YES' else 'NO' end end,
                       case when asked.question = 'MET' then case verification.result when 'PARTLY' then '只有我一个人' else '见了我和同事' end
                            when asked.question = 'DISCUSSED' then '谈了供货和价格'
                            when asked.question = 'NEED' then '和之前说的差不多'
                            when asked.question = 'UNSOLVED' and %1$s between 20 and 27 then
                                 (array['两根管端口压扁，说来换没见人', '上月的质保书还没寄来', '对账单对不上，等回复', '送货早了一天，没人卸车'])[1 + %1$s %% 4] end,
                       case when asked.question = 'SATISFACTION' then 5 - (case when %1$s < 12 then 2 when %1$s < 55 then 1 else 0 end) end,
                       phone_call.ended_at - interval '1 minute', phone_call.caller_id, phone_call.id,
                       case when asked.question = 'THERE' then case verification.result when 'NOT_CONFIRMED' then 'DIFFERS' else 'AGREES' end
                            when asked.question = 'MET' then case verification.result when 'PARTLY' then 'DIFFERS' else 'AGREES' end
                            when asked.question in ('DISCUSSED', 'NEED') then 'AGREES' end
                from verification join visit on visit.id = verification.visit_id
                join phone_call on phone_call.id = verification.id
                cross join unnest(array['THERE', 'MET', 'DISCUSSED', 'NEED', 'UNSOLVED', 'SATISFACTION']) asked (question)
                where verification.result <> 'NOT_CONFIRMED' or asked.question in ('THERE', 'UNSOLVED', 'SATISFACTION')""".formatted(DICE));
        run("""
                insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                select gen_random_uuid(), verification.customer_id, cast(answer.recorded_at as date), answer.rating,
                       'verification', verification.id
                from verification join verification_answer answer on answer.verification_id = verification.id
                where answer.question = 'SATISFACTION' and answer.rating is not null""");
    }

    /** Each visit not confirmed is a case; those of the last month still wait for compliance, older ones were cleared. */
    private void suspect() {
        run("""
                insert into misuse_case (id, version, verification_id, visit_id, report_id, customer_id, suspect_id, opened_at,
                                         state, reason, decided_at, decided_by)
                select gen_random_uuid(), 0, verification.id, verification.visit_id, verification.report_id,
                       verification.customer_id, verification.author_id, verification.closed_at,
                       case when old.is then 'CLEARED' else 'OPEN' end,
                       case when old.is then '门卫登记证明当天到访，接电话的人不在场' end,
                       case when old.is then verification.closed_at + interval '4 days' end,
                       case when old.is then compliance.id end
                from verification join person compliance on compliance.username = 'yezhiqiu'
                cross join lateral (select verification.closed_at < cast(:now as timestamptz) - interval '30 days' as is) old
                where verification.result = 'NOT_CONFIRMED'""");
        run("""
                update visit set cleared_at = misuse_case.decided_at from misuse_case
                where misuse_case.visit_id = visit.id and misuse_case.state = 'CLEARED' and visit.cleared_at is null""");
        closeReports();
    }

    /** Travellers of the next trips asked about their first stop. */
    private void scout() {
        run("""
                insert into scouting_request (id, version, trip_id, customer_id, traveller_id, question, asked_at, due_on, state)
                select gen_random_uuid(), 0, trip.id, stop.customer_id, trip.traveller_id,
                       '负责采购的人那天在不在，要不要带样品', cast(:now as timestamptz) - interval '1 day', trip.from_date, 'ASKED'
                from trip join lateral (select customer_id from trip_customer where trip_customer.trip_id = trip.id
                                        order by position limit 1) stop on true
                where trip.state = 'PLANNED' and trip.from_date > :today
                order by trip.from_date, trip.id limit 3""");
        run("""
                update trip_customer set scouting_asked_at = scouting_request.asked_at from scouting_request
                where scouting_request.trip_id = trip_customer.trip_id
                and scouting_request.customer_id = trip_customer.customer_id""");
    }

    private void run(String sql) {
        LocalDate today = BusinessZone.today(clock);
        jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }
}
