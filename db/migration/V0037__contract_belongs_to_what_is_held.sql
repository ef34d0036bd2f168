-- Opportunities, contracts and service responsibilities are among what a leaver hands on.
create or replace view leaving_holding as
select allocation.holder_id as person_id, text 'CUSTOMER' as kind, 1 as place, customer.id as record_id,
       customer.id as customer_id, cast(customer.name as text) as label, cast(customer.tier as text) as detail,
       false as stays
from allocation join customer on customer.id = allocation.customer_id where allocation.ended_at is null
union all
select assignee_id, 'TASK', 2, id, customer_id, title, cast(due_on as text), false
from task where done_at is null and not resting
union all
select owner_id, 'CASE', 3, id, customer_id, left(text, 120), cast(due_on as text), false
from service_case where done_at is null
union all
select holder_id, 'OPPORTUNITY', 4, id, customer_id, cast(title as text), stage, false
from opportunity where ended_at is null
union all
select holder_id, 'CONTRACT', 5, id, customer_id, number || ' ' || title, state, false
from contract where state in ('NEGOTIATING', 'SIGNED')
union all
select person_id, 'RESPONSIBILITY', 6, service_responsibility.id, service_responsibility.customer_id,
       contract.number || ' ' || contract.title, service_responsibility.state, false
from service_responsibility join contract on contract.id = service_responsibility.contract_id
where service_responsibility.person_id is not null and service_responsibility.state in ('OFFERED', 'ACCEPTED')
and (to_on is null or to_on >= cast(now() at time zone 'Asia/Shanghai' as date))
union all
select channel_holding.holder_id, 'CHANNEL', 7, company_channel.id, null, company_channel.address,
       cast(company_channel.number as text), false
from channel_holding join company_channel on company_channel.id = channel_holding.channel_id
where channel_holding.held_until is null
union all
select traveller_id, 'TRIP', 8, trip.id, null, trip.number || ' ' || trip.places,
       case when trip.state = 'ENDED' then trip_report.state else trip.state end, true
from trip left join trip_report on trip_report.trip_id = trip.id
where trip.state in ('PLANNED', 'UNDER_WAY')
   or trip.state = 'ENDED' and trip_report.state in ('DRAFT', 'SUBMITTED', 'SIGNED')
union all
select claimant_id, 'CLAIM', 9, id, null, number, state, true
from expense_claim where state in ('DRAFT', 'SUBMITTED', 'CLEARED', 'PAY_FAILED')
union all
select person_id, 'ADVANCE', 10, id, null, number || ' ' || purpose, 'OPEN', true from advance where remaining > 0
union all
select applicant_id, 'APPLICATION', 11, id, null, left(background, 120), state, true
from allocation_application where state in ('FILED', 'APPROVED')
union all
select phone_call.caller_id, 'CALL', 12, phone_call.id, phone_call.customer_id, customer.name, 'OPEN', true
from phone_call join customer on customer.id = phone_call.customer_id
where phone_call.ended_at is null and phone_call.lease_until > now()
union all
select person_id, 'SEAT', 13, person_id, null, seat, seat, true from committee_seat;
alter table leaving_choice drop constraint leaving_choice_kind_known,
    add constraint leaving_choice_kind_known check (kind in ('CUSTOMER', 'TASK', 'CASE', 'OPPORTUNITY', 'CONTRACT',
        'RESPONSIBILITY', 'CHANNEL'));
