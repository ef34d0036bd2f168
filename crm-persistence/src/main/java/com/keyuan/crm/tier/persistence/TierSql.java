package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierPolicy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The policy as SQL, in two parts: {@link #FACTORS} takes the evidence as of {@code :asOf} and scores each factor for
 * everybody, whatever the weights; {@link #judged} weighs them by one policy. Says the same as {@code TierRule}: quotients
 * to 30 decimals, the score rounded to 20 and then to 2.
 *
 * <p>{@code :standOn} is the day whose tiers and overrides are compared with: the as-of day for a look back,
 * {@code infinity} for a run that proposes.
 */
final class TierSql {

    /** Multiplied into a numerator it makes the quotient exact to 30 decimals. */
    private static final String EXACT = "1.000000000000000000000000000000";

    static final String FACTORS = """
            with word as (
                select distinct on (customer_id) customer_id, decided_tier, state, override_until
                from tier_review where decided_at is not null and decided_on <= cast(:standOn as date)
                order by customer_id, decided_at desc
            ), bought as (
                select customer_id,
                       coalesce(sum(amount) filter (where ordered_on > cast(:asOf as date) - 365), 0) as revenue,
                       count(*) filter (where ordered_on > cast(:asOf as date) - 365 and amount >= 0) as orders,
                       max(ordered_on) filter (where amount >= 0) as last_order_on
                from customer_order where not cancelled and ordered_on <= cast(:asOf as date)
                group by customer_id
            ), rated as (
                select customer_id, sum(rating) as rating_sum, count(*) as ratings
                from satisfaction_rating
                where rated_on <= cast(:asOf as date) and rated_on > cast(:asOf as date) - 365
                group by customer_id
            ), paid as (
                select customer_id, sum(amount) as due_amount, sum(amount - unpaid) as settled_amount
                from (select customer_id, amount, (
                          -- paid in time and still paid: money that went back had paid nothing
                          select greatest(coalesce(sum(posting.amount) filter (where posting.on_date <= invoice.due_on), 0),
                                          coalesce(sum(posting.amount), 0)) from posting
                          where posting.invoice_id = invoice.id and posting.account = 'RECEIVABLE'
                          and posting.on_date <= cast(:asOf as date)) as unpaid
                      from invoice where reversed_on is null and disputed_at is null
                      and due_on <= cast(:asOf as date) and due_on > cast(:asOf as date) - 365) fell_due
                group by customer_id
            ), evidence as (
                select customer.id as customer_id, customer.name, allocation.holder_id,
                       customer.demand_estimate, customer.importance,
                       coalesce(bought.revenue, 0) as revenue, coalesce(bought.orders, 0) as orders,
                       bought.last_order_on,
                       coalesce(rated.rating_sum, 0) as rating_sum, coalesce(rated.ratings, 0) as ratings,
                       paid.due_amount, paid.settled_amount,
                       case when customer.tier_decided_on <= cast(:standOn as date) then customer.tier
                            else word.decided_tier end as tier_before,
                       case when word.state = 'OVERRIDDEN' and word.override_until >= cast(:asOf as date)
                            then word.override_until end as override_until
                from customer
                left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                left join word on word.customer_id = customer.id
                left join bought on bought.customer_id = customer.id
                left join rated on rated.customer_id = customer.id
                left join paid on paid.customer_id = customer.id
            ), ranked as (
                select evidence.*,
                       rank() over (partition by orders > 0 order by revenue) as value_rank,
                       rank() over (partition by orders > 0 order by orders) as frequency_rank,
                       count(*) over (partition by orders > 0) as buyers,
                       rank() over (partition by last_order_on is null order by last_order_on) as recency_rank,
                       count(*) over (partition by last_order_on is null) as ever_bought,
                       rank() over (partition by demand_estimate is null
                                    order by greatest(demand_estimate, revenue)) as potential_rank,
                       count(*) over (partition by demand_estimate is null) as estimated,
                       sum(revenue) over (partition by revenue > 0 order by revenue desc, customer_id
                                          rows between unbounded preceding and 1 preceding) as revenue_before,
                       sum(revenue) over (partition by revenue > 0) as revenue_total
                from evidence
            ), factors as (
                select ranked.*,
                       case when orders > 0 then %s else 0 end as value_score,
                       case when demand_estimate is not null then %s end as potential_score,
                       case when last_order_on is not null
                            then round(0.5 * %s + 0.5 * case when orders > 0 then %s else 0 end, 30)
                            end as loyalty_score,
                       case when ratings > 0 then 25 * (rating_sum + 10.2) * %s / (ratings + 3) - 25
                            end as satisfaction_score,
                       case importance when 'NORMAL' then 0 when 'IMPORTANT' then 50 when 'STRATEGIC' then 100
                            end as importance_score,
                       case when due_amount > 0 then 100 * coalesce(settled_amount, 0) * %s / due_amount
                            end as payment_score,
                       case when revenue > 0 then 100 * coalesce(revenue_before, 0) * %s / revenue_total
                            end as pareto_share
                from ranked
            )""".formatted(
                    percentRank("value_rank", "buyers"),
                    percentRank("potential_rank", "estimated"),
                    percentRank("recency_rank", "ever_bought"),
                    percentRank("frequency_rank", "buyers"),
                    EXACT,
                    EXACT,
                    EXACT);

    private TierSql() {}

    private static String percentRank(String rank, String all) {
        return "case when %2$s = 1 then 100 else 100 * (%1$s - 1) * %3$s / (%2$s - 1) end".formatted(rank, all, EXACT);
    }

    /**
     * Two more parts of the {@code with}: {@code <name>_weighed} and {@code <name>}, which has of everybody the factors,
     * {@code known_weight}, {@code score} and {@code tier} by the policy whose parameters begin with the name.
     */
    static String judged(String name) {
        return """
                , %1$s_weighed as (
                    select factors.*,
                           :%1$sVALUE * value_score
                               + coalesce(:%1$sPOTENTIAL * potential_score, 0)
                               + coalesce(:%1$sLOYALTY * loyalty_score, 0)
                               + coalesce(:%1$sSATISFACTION * satisfaction_score, 0)
                               + coalesce(:%1$sIMPORTANCE * importance_score, 0)
                               + coalesce(:%1$sPAYMENT * payment_score, 0) as points,
                           :%1$sVALUE
                               + case when potential_score is null then 0 else :%1$sPOTENTIAL end
                               + case when loyalty_score is null then 0 else :%1$sLOYALTY end
                               + case when satisfaction_score is null then 0 else :%1$sSATISFACTION end
                               + case when importance_score is null then 0 else :%1$sIMPORTANCE end
                               + case when payment_score is null then 0 else :%1$sPAYMENT end as known_weight
                    from factors
                ), %1$s_scored as (
                    select %1$s_weighed.*,
                           round(round(points * 1.00000000000000000000000000000000 / known_weight, 20), 2) as score
                    from %1$s_weighed
                ), %1$s as (
                    select %1$s_scored.*,
                           case when cast(:%1$sMethod as text) = 'PARETO' then
                                case when revenue <= 0 then 'C'
                                     when 100 * coalesce(revenue_before, 0) < :%1$sParetoA * revenue_total then 'A'
                                     when 100 * coalesce(revenue_before, 0) < :%1$sParetoB * revenue_total then 'B'
                                     else 'C' end
                           when score >= :%1$sA + case when tier_before is null then 0 when tier_before = 'A'
                                then - :%1$sHysteresis else :%1$sHysteresis end then 'A'
                           when score >= :%1$sB + case when tier_before is null then 0 when tier_before in ('A', 'B')
                                then - :%1$sHysteresis else :%1$sHysteresis end then 'B'
                           else 'C' end as tier
                    from %1$s_scored
                )""".formatted(name);
    }

    /** The parameters of one policy under the name. */
    static Map<String, Object> parameters(String name, TierPolicy policy) {
        Map<String, Object> parameters = new HashMap<>();
        for (TierFactor factor : TierFactor.values()) {
            parameters.put(name + factor, policy.weight(factor));
        }
        parameters.put(name + "Method", policy.method().name());
        parameters.put(name + "A", policy.aThreshold());
        parameters.put(name + "B", policy.bThreshold());
        parameters.put(name + "Hysteresis", policy.hysteresis());
        parameters.put(name + "ParetoA", policy.paretoA());
        parameters.put(name + "ParetoB", policy.paretoB());
        return parameters;
    }

    /** The column that a factor's score is in. */
    static String scoreColumn(TierFactor factor) {
        return factor.name().toLowerCase(Locale.ROOT) + "_score";
    }
}
