package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.trust.PersonState;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustPolicy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The policy as SQL: {@link #evidence} sums up what counts as of {@code :asOf}, {@link #judged} makes of it factors,
 * score and verdict. Says the same as {@code TrustRule}: weights to 12 decimals, quotients to 30, the score rounded to 20
 * and then to 2. Both parts are named after the policy, whose parameters begin with the name.
 */
final class TrustSql {

    /** Multiplied into a numerator it makes the quotient exact to 30 decimals. */
    private static final String EXACT = "1.000000000000000000000000000000";

    private static final String ON = "cast(%s at time zone 'Asia/Shanghai' as date)";

    private TrustSql() {}

    static String all(String name) {
        return evidence(name, "true", "true") + judged(name);
    }

    /** The same for the customers of {@code :ids} alone. */
    static String some(String name) {
        String some = "customer_id = any(cast(:ids as uuid[]))";
        return evidence(name, some, "customer.id = any(cast(:ids as uuid[]))") + judged(name);
    }

    /** One part of a {@code with}, and those it needs; without the word. */
    private static String evidence(String name, String of, String ofCustomer) {
        return """
                %1$s_decay as materialized (
                    select past.age, coalesce(trust_decay.weight, %11$s) as w
                    from generate_series(0, :%1$sEvidenceDays) as past (age)
                    left join trust_decay on trust_decay.age = past.age and trust_decay.half_life = :%1$sHalfLife
                ), %1$s_held as (
                    select customer_id, holder_id, %4$s as held_since
                    from allocation
                    where %4$s <= cast(:asOf as date) and (ended_at is null or %5$s > cast(:asOf as date)) and %2$s
                ), %1$s_spoken as (
                    select customer_id, person_id, only_person_id, opens_matter, medium = 'CALL' and two_way as noticed,
                           cast(:asOf as date) - %6$s as age,
                           case when only_person_id is not null then 0 when channel_kind = 'SHARED' then 1
                                when channel_kind = 'HELD' then 0.25 else 0 end as r
                    from interaction where %6$s <= cast(:asOf as date) and %2$s
                ), %1$s_solved as (
                    select customer_id, done_by as person_id, cast(:asOf as date) - %7$s as age
                    from service_case where done_at is not null and %7$s <= cast(:asOf as date) and %2$s
                ), %1$s_met as (
                    select customer_id, person_id, noticed, opens_matter, only_person_id is not null as only_one, age, r
                    from %1$s_spoken
                    union all
                    select customer_id, visitor_id, true, false, false, cast(:asOf as date) - %8$s, null
                    from visit where %8$s <= cast(:asOf as date) and %2$s
                    union all
                    select customer_id, person_id, true, false, false, age, null from %1$s_solved
                ), %1$s_person as (
                    select customer_id, person_id,
                           count(*) filter (where noticed) as touches, sum(w) filter (where noticed) as noticed,
                           count(*) filter (where age < 365) as recent,
                           count(*) filter (where age < 365 and only_one) as only_asked,
                           count(*) filter (where opens_matter) as matters,
                           sum(w) filter (where opens_matter) as asked, sum(w * r) filter (where opens_matter) as routed
                    from %1$s_met join %1$s_decay using (age) group by customer_id, person_id
                ), %1$s_touched as (
                    select customer_id, sum(touches) as touches, count(*) filter (where touches > 0) as colleagues,
                           sum(noticed) as touch_mass, sum(noticed * noticed) as touch_squares,
                           sum(matters) as matters, sum(asked) as matter_mass, sum(routed) as matter_routed,
                           sum(only_asked) as only_asked,
                           case when count(*) filter (where recent > 0) = 1
                                then min(cast(person_id as text)) filter (where recent > 0) end as sole
                    from %1$s_person group by customer_id
                ), %1$s_attached as (
                    select distinct on (customer_id) customer_id, person_id
                    from (select customer_id, person_id, sum(pull) as pull
                          from (select customer_id, person_id, asked - routed as pull from %1$s_person
                                where asked is not null
                                union all
                                select customer_id, only_person_id, w
                                from interaction join %1$s_decay on age = cast(:asOf as date) - %6$s
                                where opens_matter and only_person_id <> person_id and %2$s) pulling
                          group by customer_id, person_id) pulled
                    where pull > 0 order by customer_id, pull desc, person_id
                ), %1$s_ordered as (
                    select customer_id, sum(amount) filter (where age < 365) as revenue,
                           count(*) filter (where amount > 0) as orders, sum(w) filter (where amount > 0) as order_mass,
                           sum(w * amount) filter (where amount > 0) as order_value,
                           sum(w * amount * case channel_kind when 'SHARED' then 1 when 'HELD' then 0.25 else 0 end)
                               filter (where amount > 0) as order_routed
                    from (select customer_id, amount, channel_kind, cast(:asOf as date) - ordered_on as age
                          from customer_order
                          where not cancelled and ordered_on <= cast(:asOf as date) and %2$s) placed
                    join %1$s_decay using (age) group by customer_id
                ), %1$s_checked as (
                    select customer_id, count(*) as checks, sum(w) as check_mass, sum(w * v) as check_confirmed
                    from (select customer_id, cast(:asOf as date) - %9$s as age,
                                 case when verification = 'CONFIRMED' or %10$s <= cast(:asOf as date) then 1
                                      when verification = 'PARTLY' then 0.5 else 0 end as v
                          from visit where verification in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED')
                          and %9$s <= cast(:asOf as date) and %2$s) said
                    join %1$s_decay using (age) group by customer_id
                ), %1$s_served as (
                    select customer_id, count(*) as cases, sum(w) as case_mass,
                           coalesce(sum(w) filter (where person_id <> holder_id), 0) as case_by_others
                    from %1$s_solved join %1$s_decay using (age) join %1$s_held using (customer_id)
                    group by customer_id
                ), %1$s_evidence as (
                    select customer.id as customer_id, customer.name, customer.completeness, held.holder_id, held.held_since,
                           coalesce(touched.matters, 0) as matters, coalesce(touched.matter_mass, 0) as matter_mass,
                           coalesce(touched.matter_routed, 0) as matter_routed,
                           coalesce(ordered.orders, 0) as orders, coalesce(ordered.order_mass, 0) as order_mass,
                           coalesce(ordered.order_value, 0) as order_value,
                           coalesce(ordered.order_routed, 0) as order_routed, coalesce(ordered.revenue, 0) as revenue,
                           coalesce(touched.touches, 0) as touches, coalesce(touched.colleagues, 0) as colleagues,
                           coalesce(touched.touch_mass, 0) as touch_mass,
                           coalesce(touched.touch_squares, 0) as touch_squares,
                           coalesce(checked.checks, 0) as checks, coalesce(checked.check_mass, 0) as check_mass,
                           coalesce(checked.check_confirmed, 0) as check_confirmed,
                           coalesce(served.cases, 0) as cases, coalesce(served.case_mass, 0) as case_mass,
                           coalesce(served.case_by_others, 0) as case_by_others,
                           coalesce(touched.only_asked, 0) as only_asked, cast(touched.sole as uuid) as sole_id,
                           coalesce(attached.person_id, held.holder_id) as attached_id
                    from customer
                    left join %1$s_held held on held.customer_id = customer.id
                    left join %1$s_touched touched on touched.customer_id = customer.id
                    left join %1$s_attached attached on attached.customer_id = customer.id
                    left join %1$s_ordered ordered on ordered.customer_id = customer.id
                    left join %1$s_checked checked on checked.customer_id = customer.id
                    left join %1$s_served served on served.customer_id = customer.id
                    where %3$s
                )""".formatted(
                        name,
                        of,
                        ofCustomer,
                        ON.formatted("started_at"),
                        ON.formatted("ended_at"),
                        ON.formatted("happened_at"),
                        ON.formatted("done_at"),
                        ON.formatted("visited_at"),
                        ON.formatted("verified_at"),
                        ON.formatted("cleared_at"),
                        weight(":" + name + "HalfLife"));
    }

    /**
     * Of {@code past.age}. Thirty decimals in what is raised and by what keep as many in the power; the default sixteen
     * round some wrongly. What a published policy needs is kept in {@code trust_decay}.
     */
    static String weight(String halfLife) {
        return "round(power(2 * %1$s, -past.age * %1$s / %2$s), 12)".formatted(EXACT, halfLife);
    }

    /** More parts, the last of which has of everybody the evidence, the factors, score, confidence and verdict. */
    private static String judged(String name) {
        return """
                , %1$s_valued as (
                    select *,
                           case when matter_mass > 0 then round(matter_routed * %2$s / matter_mass, 30) end as matter_value,
                           case when order_value > 0 then round(order_routed * %2$s / order_value, 30) end as order_path,
                           case when touch_squares > 0 then least(1, round(
                               (round(touch_mass * touch_mass * %2$s / touch_squares, 30) - 1) * 0.5, 30)) end as touch_value,
                           case when check_mass > 0 then round(check_confirmed * %2$s / check_mass, 30) end as check_value,
                           case when case_mass > 0 then round(case_by_others * %2$s / case_mass, 30) end as case_value,
                           1 - least(1, case when held_since is null then 0
                               else round((cast(:asOf as date) - held_since) * %2$s / 730.5, 30) end) as tenure,
                           completeness * 0.01 as record
                    from %1$s_evidence
                ), %1$s_shrunk as (
                    select *, %3$s as first_contact, %4$s as order_route, %5$s as breadth, %6$s as verification,
                           %7$s as team_service
                    from %1$s_valued
                ), %1$s_scored as (
                    select *,
                           round(round(100 * (:%1$sFIRST_CONTACT * first_contact + :%1$sORDER_ROUTE * order_route
                               + :%1$sBREADTH * breadth + :%1$sTENURE * tenure + :%1$sVERIFICATION * verification
                               + :%1$sTEAM_SERVICE * team_service + :%1$sRECORD * record), 20), 2) as score,
                           round(round(:%1$sFIRST_CONTACT * %8$s + :%1$sORDER_ROUTE * %9$s + :%1$sBREADTH * %10$s
                               + :%1$sTENURE + :%1$sVERIFICATION * %11$s + :%1$sTEAM_SERVICE * %12$s
                               + :%1$sRECORD, 20), 4) as confidence
                    from %1$s_shrunk
                ), %1$s as (
                    select *, round((100 - score) * greatest(revenue, 0) * 0.01, 2) as money_at_risk,
                           case when confidence < :%1$sConfidenceFrom then 'UNKNOWN'
                                when score >= :%1$sCompanyFrom then 'COMPANY'
                                when score >= :%1$sSharedFrom then 'SHARED' else 'PERSONAL' end as verdict
                    from %1$s_scored
                )""".formatted(
                        name,
                        EXACT,
                        shrunk("matter_value", "matter_mass"),
                        shrunk("order_path", "order_mass"),
                        shrunk("touch_value", "touch_mass"),
                        shrunk("check_value", "check_mass"),
                        shrunk("case_value", "case_mass"),
                        sureness("matter_mass"),
                        sureness("order_mass"),
                        sureness("touch_mass"),
                        sureness("check_mass"),
                        sureness("case_mass"));
    }

    private static String shrunk(String value, String mass) {
        return "coalesce(round((%2$s * %1$s + 1.5) * %3$s / (%2$s + 3), 30), 0.5)".formatted(value, mass, EXACT);
    }

    private static String sureness(String mass) {
        return "round(%1$s * %2$s / (%1$s + 3), 30)".formatted(mass, EXACT);
    }

    /** The parameters of one policy under the name. */
    static Map<String, Object> parameters(String name, TrustPolicy policy) {
        Map<String, Object> parameters = new HashMap<>();
        for (TrustFactor factor : TrustFactor.values()) {
            parameters.put(name + factor, policy.weight(factor));
        }
        parameters.put(name + "CompanyFrom", policy.companyFrom());
        parameters.put(name + "SharedFrom", policy.sharedFrom());
        parameters.put(name + "ConfidenceFrom", policy.confidenceFrom());
        parameters.put(name + "HalfLife", policy.halfLife());
        parameters.put(name + "EvidenceDays", policy.evidenceDays());
        return parameters;
    }

    /** The column that a factor is in. */
    static String column(TrustFactor factor) {
        return factor.name().toLowerCase(Locale.ROOT);
    }

    /** The column that the share of a state is in. */
    static String column(PersonState state) {
        return state.name().toLowerCase(Locale.ROOT) + "_share";
    }
}
