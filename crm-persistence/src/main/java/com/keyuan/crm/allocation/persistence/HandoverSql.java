package com.keyuan.crm.allocation.persistence;

/** What handovers are read by. */
final class HandoverSql {

    /** One of the two went to the customer since it began, and the other went along. */
    static final String VISITED = """
            exists (select 1 from visit join trip on trip.id = visit.trip_id
                    where visit.customer_id = handover.customer_id and visit.visited_at >= handover.began_at
                    and visit.visitor_id in (handover.from_id, handover.to_id)
                    and exists (select 1 from (select trip.traveller_id as person_id
                                               union all select trip_companion.person_id from trip_companion
                                               where trip_companion.trip_id = trip.id) went
                                where went.person_id = handover.from_id)
                    and exists (select 1 from (select trip.traveller_id as person_id
                                               union all select trip_companion.person_id from trip_companion
                                               where trip_companion.trip_id = trip.id) went
                                where went.person_id = handover.to_id))""";

    /** With the points that show by themselves. */
    static final String ROWS = """
            select handover.*, customer.name, customer.tier, former.name as from_name, present.name as to_name,
                   handover.state = 'RUNNING' and handover.due_on < :today as late,
                   case when handover.state = 'RUNNING' then
                       ticked.steps + case when customer.completeness >= 90 then 1 else 0 end
                       + case when not ticked.visit and %s then 1 else 0 end
                   else ticked.steps end as done
            from handover join customer on customer.id = handover.customer_id
            join person former on former.id = handover.from_id
            join person present on present.id = handover.to_id
            cross join lateral (select count(*) as steps, count(*) filter (where step = 'VISIT') > 0 as visit
                                from handover_step where handover_step.handover_id = handover.id) ticked
            where\s""".formatted(VISITED);

    static final String STANDING = "select customer.completeness, " + VISITED + """
             as visited from handover join customer on customer.id = handover.customer_id where handover.id = :id""";

    static final String DONE = """
            select handover_step.*, person.name from handover_step left join person on person.id = done_by
            where handover_id = :id order by done_at""";

    static final String WORK = """
            select * from (
                select false as is_case, task.title, task.due_on, assignee.name as who, task.id
                from task join person assignee on assignee.id = task.assignee_id, handover
                where handover.id = :id and task.customer_id = handover.customer_id and task.done_at is null
                and task.assignee_id in (handover.to_id, handover.from_id)
                union all
                select true, service_case.text, service_case.due_on, owner.name, service_case.id
                from service_case left join person owner on owner.id = service_case.owner_id, handover
                where handover.id = :id and service_case.customer_id = handover.customer_id
                and service_case.done_at is null) open
            order by due_on nulls last, id limit 100""";

    static final String CHANNELS = """
            select company_channel.number, company_channel.type, company_channel.label,
                   count(interaction.id) as touches
            from handover join channel_holding on channel_holding.holder_id = handover.from_id
                          and channel_holding.held_until is null
            join company_channel on company_channel.id = channel_holding.channel_id
            join interaction on interaction.channel_id = company_channel.id
                          and interaction.customer_id = handover.customer_id
            where handover.id = :id
            group by company_channel.id order by company_channel.number""";

    private HandoverSql() {}
}
