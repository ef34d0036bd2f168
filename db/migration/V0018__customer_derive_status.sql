-- The status of every customer at a date, in a form that lists can join: the planner sees through it.
-- The same rule as StatusRule; a test holds the two equal.

create function customer_status_at(as_of date) returns table (customer_id uuid, status text)
language sql stable as $$
    select customer.id,
           case when customer.lost_on <= as_of
                     and coalesce(known.last_order_on <= customer.lost_on, true)
                     and coalesce(known.last_matter_on <= customer.lost_on, true) then 'LOST'
                when known.last_order_on > as_of - 365 then 'ACTIVE'
                when known.last_order_on is not null then 'DORMANT'
                when known.last_matter_on is not null or known.need_confirmed then 'PROSPECT'
                else 'LEAD' end
    from customer
    cross join lateral (
        select (select max(ordered_on) from customer_order
                where customer_order.customer_id = customer.id and not cancelled
                  and amount >= 0 and ordered_on <= as_of) as last_order_on,
               (select max(cast(happened_at at time zone 'Asia/Shanghai' as date)) from interaction
                where interaction.customer_id = customer.id and opens_matter
                  and cast(happened_at at time zone 'Asia/Shanghai' as date) <= as_of) as last_matter_on,
               exists (select 1 from visit
                       where visit.customer_id = customer.id and need is not null
                         and verification in ('CONFIRMED', 'PARTLY')
                         and cast(verified_at at time zone 'Asia/Shanghai' as date) <= as_of) as need_confirmed) known
$$;
