package com.keyuan.crm.survey.persistence;

import com.keyuan.crm.survey.SurveyGrouping;
import com.keyuan.crm.survey.SurveyView;

/** The statements over surveys. */
final class SurveySql {

    static final String OPEN = """
            insert into survey (id, version, customer_id, tier, asked_on, expires_on)
            select gen_random_uuid(), 0, customer.id, customer.tier, :today, :expires
            from customer
            left join lateral (select max(asked_on) as last from survey where survey.customer_id = customer.id) asked on true
            where customer.tier = :tier and customer.lost_on is null and (asked.last is null or asked.last <= :since)
            and not exists (select 1 from survey where survey.customer_id = customer.id and sent_at is null)
            and exists (select 1 from customer_order where customer_order.customer_id = customer.id
                        and not cancelled and ordered_on > cast(:today as date) - 730)
            order by asked.last nulls first, customer.id limit :most
            on conflict do nothing""";

    static final String ROWS = """
            select survey.*, customer.name as customer_name, sender.name as sender
            from survey join customer on customer.id = survey.customer_id
            left join person sender on sender.id = survey.sent_by where""";

    private static final String RESULTS = """
            select %s as name, count(*) as sent, count(answered_at) as answered,
                   count(*) filter (where satisfaction <= 2 or loyalty <= 2) as detractors,
                   round(avg(satisfaction), 2) as satisfaction, round(avg(awareness), 2) as awareness,
                   round(avg(reputation), 2) as reputation, round(avg(loyalty), 2) as loyalty
            from survey
            left join allocation on allocation.customer_id = survey.customer_id and allocation.ended_at is null
            left join person holder on holder.id = allocation.holder_id
            left join department on department.id = holder.department_id
            where survey.sent_at is not null and survey.asked_on >= :from and %s
            group by %s order by %s""";

    private SurveySql() {}

    static String in(SurveyView view) {
        return switch (view) {
            case OPEN -> " survey.answered_at is null and (survey.sent_at is null or survey.expires_on >= :today)";
            case ANSWERED -> " survey.answered_at is not null";
            case EXPIRED -> " survey.answered_at is null and survey.sent_at is not null and survey.expires_on < :today";
        };
    }

    static String results(SurveyGrouping by, String allowed) {
        String quarter = "to_char(date_trunc('quarter', survey.asked_on), 'YYYY\"-Q\"Q')";
        return switch (by) {
            case QUARTER -> RESULTS.formatted(quarter, allowed, "1", "1");
            case TIER -> RESULTS.formatted("survey.tier", allowed, "1", "1");
            case HOLDER ->
                RESULTS.formatted("holder.name", allowed, "holder.id, holder.name", "1 nulls last, holder.id");
            case DEPARTMENT ->
                RESULTS.formatted(
                        "department.name", allowed, "department.id, department.name", "1 nulls last, department.id");
        };
    }
}
