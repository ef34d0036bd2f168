package com.keyuan.crm.campaign.persistence;

/** The statements over campaigns. */
final class CampaignSql {

    static final String ADD = """
            insert into campaign (id, version, name, kind, held_on, place, cost, created_by, created_at)
            values (:id, 0, :name, :kind, :on, :place, :cost, :by, :now) on conflict do nothing""";

    static final String CHANGE = """
            update campaign set version = version + 1, name = :name, kind = :kind, held_on = :on, place = :place, cost = :cost
            where id = :id and version = :expected""";

    static final String ROWS = """
            select campaign.*, guests.invited, guests.came from campaign
            cross join lateral (select count(*) as invited, count(*) filter (where state = 'CAME') as came
                                from campaign_guest where campaign_guest.campaign_id = campaign.id) guests""";

    static final String INVITE = """
            insert into campaign_guest (campaign_id, customer_id, state, invited_by, invited_at)
            select :id, asked.id, 'INVITED', :by, :now from unnest(cast(:customers as uuid[])) as asked (id)
            on conflict do nothing""";

    static final String GUESTS = """
            select customer.id as customer_id, customer.name, customer.tier, holder.name as holder, campaign_guest.state
            from campaign_guest join customer on customer.id = campaign_guest.customer_id
            left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            left join person holder on holder.id = allocation.holder_id
            where campaign_guest.campaign_id = :id and (%s)
            and (cast(:after as uuid) is null or (customer.tier, customer.name, customer.id)
                 > (select last.tier, last.name, last.id from customer last where last.id = cast(:after as uuid)))
            order by customer.tier, customer.name, customer.id limit :size""";

    /**
     * The cost is shared by invitations, those the user does not see included. Won is whoever ordered or signed for the first time
     * ever; what was signed stands beside the revenue, which may come from it later.
     */
    static final String RESULTS = """
            select customer_source.name_zh as source, customer_source.name_en, count(*) as invited,
                   count(*) filter (where campaign_guest.state = 'CAME') as came,
                   count(*) filter (where least(bought.first, signed.first) between campaign.held_on and campaign.held_on + :days)
                       as new_customers,
                   coalesce(sum(bought.orders), 0) as orders, coalesce(sum(bought.revenue), 0) as revenue,
                   coalesce(sum(signed.contracts), 0) as contracts, coalesce(sum(signed.amount), 0) as contracted,
                   round(min(campaign.cost) * count(*) / nullif(min(everybody.number), 0), 2) as cost
            from campaign join campaign_guest on campaign_guest.campaign_id = campaign.id
            join customer on customer.id = campaign_guest.customer_id
            left join customer_source on customer_source.code = customer.source_code
            cross join lateral (select count(*) as number from campaign_guest guest where guest.campaign_id = campaign.id) everybody
            cross join lateral (
                select min(ordered_on) as first,
                       count(*) filter (where ordered_on between campaign.held_on and campaign.held_on + :days) as orders,
                       sum(amount) filter (where ordered_on between campaign.held_on and campaign.held_on + :days) as revenue
                from customer_order where customer_order.customer_id = customer.id and not cancelled) bought
            cross join lateral (
                select min(signed_on) as first,
                       count(*) filter (where signed_on between campaign.held_on and campaign.held_on + :days) as contracts,
                       sum(amount) filter (where signed_on between campaign.held_on and campaign.held_on + :days) as amount
                from contract where contract.customer_id = customer.id and contract.state in ('SIGNED', 'COMPLETED')) signed
            where campaign.id = :id and (%s)
            group by customer_source.name_zh, customer_source.name_en order by revenue desc, source""";

    static final String OF_CUSTOMER = """
            select campaign.id, campaign.name, campaign.held_on, campaign_guest.state
            from campaign_guest join campaign on campaign.id = campaign_guest.campaign_id
            where campaign_guest.customer_id = :customer order by campaign.held_on desc, campaign.id desc limit :most""";

    private CampaignSql() {}
}
