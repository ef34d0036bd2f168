package com.keyuan.crm.allocation.persistence;

/**
 * The rule of recycling as SQL over held customers, by the numbers of a policy as parameters and {@code :night}. Equal to
 * {@code RecyclingRule}; a test holds the two together.
 */
final class RecyclingSql {

    private RecyclingSql() {}

    /** When somebody was last in touch with {@code customer}, and how. */
    static final String LAST_TOUCH = """
            left join lateral (
                select cast(touch.at at time zone 'Asia/Shanghai' as date) as touched, touch.kind from (
                    (select visited_at as at, 'VISIT' as kind from visit
                     where visit.customer_id = customer.id order by visited_at desc limit 1)
                    union all
                    (select happened_at, medium from interaction
                     where interaction.customer_id = customer.id and two_way and medium in ('CALL', 'MESSAGE')
                     order by happened_at desc limit 1)) touch
                order by touch.at desc limit 1) last on true""";

    /** What is known of each: columns over {@code customer}, {@code held} and the laterals. */
    private static final String FACTS = """
            from customer join allocation held on held.customer_id = customer.id and held.ended_at is null
            """ + LAST_TOUCH + """

            left join lateral (
                select ordered_on from customer_order
                where customer_order.customer_id = customer.id and not cancelled and amount >= 0
                order by ordered_on desc limit 1) bought on true
            cross join lateral (
                select cast(held.started_at at time zone 'Asia/Shanghai' as date) as since,
                       case customer.tier when 'A' then :recycle_a when 'B' then :recycle_b else :recycle_c end as days) has
            cross join lateral (select greatest(has.since, last.touched) as idle_from) idle
            left join recycling_notice early on early.allocation_id = held.id and early.kind = 'FIRST'
                and early.ended_at is null and early.made_on > idle.idle_from
            left join recycling_notice late on late.allocation_id = held.id and late.kind = 'LAST'
                and late.ended_at is null and late.made_on > idle.idle_from
            cross join lateral (select idle.idle_from + has.days as on) due
            cross join lateral (select greatest(due.on, early.falls_on) as after_first,
                                       greatest(due.on, late.falls_on) as after_last) falls
            cross join lateral (
                select case when has.days = 0 then 'NEVER'
                            when customer.lost_on is not null then 'LOST'
                            when customer.id in (select contract.customer_id from contract
                                                 where contract.state in ('NEGOTIATING', 'SIGNED')) then 'CONTRACT'
                            when customer.id in (select invoice.customer_id from invoice where invoice.settled_on is null
                                                 and invoice.due_on < :night) then 'OWES'
                            when bought.ordered_on > :night - :openOrderDays then 'OPEN_ORDER'
                            when :night < due.on - :firstWarning then 'ATTENDED'
                            when early.id is null then 'FIRST_WARNING'
                            when late.id is null and :night < falls.after_first - :lastWarning then 'WARNED'
                            when late.id is null then 'LAST_WARNING'
                            when :night < falls.after_last then 'WARNED'
                            else 'RECYCLE' end as outcome) verdict""";

    /** One row a held customer, with the outcome and the day on which it falls. */
    static final String JUDGED = """
            select customer.id as customer_id, held.id as allocation_id, held.holder_id, customer.tier, has.since, has.days,
                   idle.idle_from, due.on as due_on, last.touched, last.kind, bought.ordered_on,
                   early.made_on as first_on, late.made_on as last_on, verdict.outcome,
                   case verdict.outcome
                        when 'FIRST_WARNING' then greatest(due.on, :night + :firstWarning)
                        when 'LAST_WARNING' then greatest(falls.after_first, :night + :lastWarning)
                        when 'WARNED' then case when late.id is null then falls.after_first else falls.after_last end
                        when 'RECYCLE' then falls.after_last end as falls_on
            """ + FACTS + "\n";
}
