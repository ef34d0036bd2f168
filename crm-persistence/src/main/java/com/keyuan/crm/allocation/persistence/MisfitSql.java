package com.keyuan.crm.allocation.persistence;

/**
 * Which held customers no longer fit their holder, by the numbers of a policy as parameters. Equal to what the rule says
 * of a new move, but that those held longest keep their place.
 */
final class MisfitSql {

    private MisfitSql() {}

    /** Held customers with the place of each in its holder's book of the tier, the room there, and why it is due. */
    static final String BOOK = """
            book as (
                select held.id, held.customer_id, held.holder_id, held.started_at, customer.tier, level,
                       row_number() over (partition by held.holder_id, customer.tier
                                          order by held.started_at, held.id) as place,
                       case customer.tier
                            when 'A' then case level when 'SENIOR' then :senior_a when 'REGULAR' then :regular_a else :new_a end
                            when 'B' then case level when 'SENIOR' then :senior_b when 'REGULAR' then :regular_b else :new_b end
                            else case level when 'SENIOR' then :senior_c when 'REGULAR' then :regular_c else :new_c end
                       end as room,
                       case case customer.tier when 'A' then :a_from when 'B' then :b_from else :c_from end
                            when 'SENIOR' then coalesce(level, 'NEW') <> 'SENIOR'
                            when 'REGULAR' then coalesce(level, 'NEW') = 'NEW'
                            else false end as too_low
                from allocation held join customer on customer.id = held.customer_id
                join person holder on holder.id = held.holder_id
                where held.ended_at is null {only}),
            misfit as (
                select book.*, case when too_low then 'LEVEL' else 'CAPACITY' end as why
                from book where too_low or place > room)""";
}
