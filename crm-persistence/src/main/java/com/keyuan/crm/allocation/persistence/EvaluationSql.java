package com.keyuan.crm.allocation.persistence;

/** How evaluations are taken; the formulas stand in docs/committee.md. */
final class EvaluationSql {

    private EvaluationSql() {}

    /**
     * All that have come due and are not there: :today, :now. A day of an allocation belongs to it, the day of its
     * beginning included; the half-year before ends on the day before. What is corrected counts for nothing.
     */
    static final String TAKEN = """
            insert into allocation_evaluation (allocation_id, months, due_on, customer_id, holder_id, reason, ended_early,
                revenue, revenue_before, visits, visits_before, satisfaction, satisfaction_before, trust, trust_before,
                promised, evaluated_at)
            select allocation.id, period.months, span.due_on, allocation.customer_id, allocation.holder_id,
                   allocation.reason, coalesce(span.ended_on < span.due_on, false), earned.since, earned.before, visited.since,
                   visited.before, rated.since, rated.before, trusted.since, trusted.before, promise.amount, cast(:now as timestamptz)
            from allocation
            cross join (values (3), (6), (12)) period (months)
            cross join lateral (
                select cast(started_at at time zone 'Asia/Shanghai' as date) as started_on,
                       cast(ended_at at time zone 'Asia/Shanghai' as date) as ended_on) day
            cross join lateral (
                select day.started_on as started_on,
                       cast(day.started_on + make_interval(months => period.months) as date) as due_on,
                       cast(day.started_on - interval '6 months' as date) as before_on,
                       day.ended_on as ended_on) span
            cross join lateral (select least(span.due_on, coalesce(span.ended_on, span.due_on)) as until_on) until
            cross join lateral (
                select coalesce(sum(amount) filter (where ordered_on >= span.started_on), 0) as since,
                       coalesce(sum(amount) filter (where ordered_on < span.started_on), 0) as before
                from customer_order where customer_order.customer_id = allocation.customer_id and not cancelled
                and ordered_on >= span.before_on and ordered_on < until.until_on) earned
            cross join lateral (
                select count(*) filter (where visited_on >= span.started_on) as since,
                       count(*) filter (where visited_on < span.started_on) as before
                from visit
                cross join lateral (select cast(visited_at at time zone 'Asia/Shanghai' as date) as visited_on) at
                where visit.customer_id = allocation.customer_id
                and visited_on >= span.before_on and visited_on < until.until_on) visited
            cross join lateral (
                select round(avg(rating) filter (where rated_on >= span.started_on), 2) as since,
                       round(avg(rating) filter (where rated_on < span.started_on), 2) as before
                from satisfaction_rating where satisfaction_rating.customer_id = allocation.customer_id
                and rated_on >= span.before_on and rated_on < until.until_on) rated
            cross join lateral (
                select (select score from trust_score where customer_id = allocation.customer_id
                        and verdict <> 'UNKNOWN' and as_of < until.until_on and as_of >= span.started_on
                        order by as_of desc, calculated_at desc limit 1) as since,
                       (select score from trust_score where customer_id = allocation.customer_id
                        and verdict <> 'UNKNOWN' and as_of < span.started_on and as_of >= span.before_on
                        order by as_of desc, calculated_at desc limit 1) as before) trusted
            left join lateral (
                select round(expected_revenue * least(1, cast(until.until_on - span.started_on as numeric)
                                                         / greatest(1, expected_by - span.started_on)), 2) as amount
                from ballot join application_line on application_line.id = ballot.winner_id
                join allocation_application on allocation_application.id = application_line.application_id
                where ballot.allocation_id = allocation.id) promise on true
            where span.due_on <= :today and allocation.reason <> 'CORRECTION'
            and (span.ended_on is null or span.ended_on > cast(day.started_on + make_interval(
                     months => case period.months when 3 then 0 when 6 then 3 else 6 end) as date))
            and not exists (select 1 from allocation_evaluation there
                            where there.allocation_id = allocation.id and there.months = period.months)
            on conflict do nothing""";
}
