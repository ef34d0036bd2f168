-- Leaving: notice, what is held until nothing is, the closed account.

create table leaving (
    id             uuid primary key,
    version        bigint not null,
    person_id      uuid not null,
    noticed_on     date not null,
    last_day       date not null,
    note           varchar(400),
    given_by       uuid not null,
    given_at       timestamptz not null,
    -- on the day of the notice: customers attached to the person, their money at risk, and what of it counted then and
    -- counts since
    attached       integer not null,
    at_risk        numeric(18, 2) not null,
    exposed_before numeric(18, 2) not null,
    exposed        numeric(18, 2) not null,
    plan_id        uuid,
    approved_by    uuid,
    approved_at    timestamptz,
    withdrawn_by   uuid,
    withdrawn_at   timestamptz,
    closed_by      uuid,
    closed_at      timestamptz,
    constraint leaving_person_fk foreign key (person_id) references person,
    constraint leaving_given_by_fk foreign key (given_by) references person,
    constraint leaving_plan_fk foreign key (plan_id) references rotation_plan,
    constraint leaving_approved_by_fk foreign key (approved_by) references person,
    constraint leaving_withdrawn_by_fk foreign key (withdrawn_by) references person,
    constraint leaving_closed_by_fk foreign key (closed_by) references person,
    constraint leaving_not_by_oneself check (given_by <> person_id and approved_by <> person_id
        and withdrawn_by <> person_id and closed_by <> person_id),
    constraint leaving_days check (last_day >= noticed_on),
    constraint leaving_approved_whole check ((approved_by is null) = (approved_at is null)),
    constraint leaving_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
    constraint leaving_closed_whole check ((closed_by is null) = (closed_at is null)),
    constraint leaving_ends_once check (withdrawn_at is null or closed_at is null)
);
-- nobody leaves twice at a time; whether somebody is on notice
create unique index leaving_one_open on leaving (person_id) where withdrawn_at is null and closed_at is null;
-- the list, newest first
create index leaving_given_idx on leaving (given_at desc, id desc);

-- to whom a line of the list goes, where somebody decided by hand
create table leaving_choice (
    leaving_id uuid not null,
    kind       varchar(12) not null,
    record_id  uuid not null,
    to_id      uuid not null,
    chosen_by  uuid not null,
    chosen_at  timestamptz not null,
    constraint leaving_choice_pk primary key (leaving_id, kind, record_id),
    constraint leaving_choice_leaving_fk foreign key (leaving_id) references leaving,
    constraint leaving_choice_to_fk foreign key (to_id) references person,
    constraint leaving_choice_chosen_by_fk foreign key (chosen_by) references person,
    constraint leaving_choice_kind_known check (kind in ('CUSTOMER', 'TASK', 'CASE', 'CHANNEL'))
);

-- Everything that somebody holds. What stays is finished by the person, with whoever has to do with it; the rest goes to
-- somebody else. The list, the rule and the check below all ask this.
create view leaving_holding as
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
select channel_holding.holder_id, 'CHANNEL', 4, company_channel.id, null, company_channel.address,
       cast(company_channel.number as text), false
from channel_holding join company_channel on company_channel.id = channel_holding.channel_id
where channel_holding.held_until is null
union all
select traveller_id, 'TRIP', 5, trip.id, null, trip.number || ' ' || trip.places,
       case when trip.state = 'ENDED' then trip_report.state else trip.state end, true
from trip left join trip_report on trip_report.trip_id = trip.id
where trip.state in ('PLANNED', 'UNDER_WAY')
   or trip.state = 'ENDED' and trip_report.state in ('DRAFT', 'SUBMITTED', 'SIGNED')
union all
select claimant_id, 'CLAIM', 6, id, null, number, state, true
from expense_claim where state in ('DRAFT', 'SUBMITTED', 'CLEARED', 'PAY_FAILED')
union all
select person_id, 'ADVANCE', 7, id, null, number || ' ' || purpose, 'OPEN', true from advance where remaining > 0
union all
select applicant_id, 'APPLICATION', 8, id, null, left(background, 120), state, true
from allocation_application where state in ('FILED', 'APPROVED')
union all
select phone_call.caller_id, 'CALL', 9, phone_call.id, phone_call.customer_id, customer.name, 'OPEN', true
from phone_call join customer on customer.id = phone_call.customer_id
where phone_call.ended_at is null and phone_call.lease_until > now()
union all
select person_id, 'SEAT', 10, person_id, null, seat, seat, true from committee_seat;

-- whether colleagues are here to stay
create or replace view person_standing as
select person.id as person_id,
       case when not person.enabled then 'LEFT'
            when exists (select 1 from leaving where leaving.person_id = person.id
                         and leaving.withdrawn_at is null and leaving.closed_at is null) then 'ON_NOTICE'
            else 'PRESENT' end as state
from person;

-- who takes over what nobody took: the nearest manager above who is here to stay, else a director
create function leaving_manager(leaver uuid) returns uuid language sql stable as $$
    with recursive above as (
        select department_id as id, 0 as steps from person where person.id = leaver
        union all
        select department.parent_id, steps + 1 from department join above on department.id = above.id
        where department.parent_id is not null)
    select person.id
    from person
    join person_role on person_role.person_id = person.id and person_role.role in ('MANAGER', 'DIRECTOR')
    join person_standing on person_standing.person_id = person.id and person_standing.state = 'PRESENT'
    left join above on above.id = person.department_id
    where leaver is not null and person.id <> leaver and (above.id is not null or person_role.role = 'DIRECTOR')
    order by above.steps nulls last, person_role.role desc, person.id limit 1
$$;

-- an account is closed over nothing; what begins to be held meanwhile waits for the person's row
create function leaving_closes_over_nothing() returns trigger language plpgsql as $$
begin
    if new.closed_at is not null and old.closed_at is null then
        perform 1 from person where id = new.person_id for update;
        if exists (select 1 from leaving_holding where person_id = new.person_id) then
            raise exception 'leaving_closed_over_nothing' using errcode = 'check_violation',
                constraint = 'leaving_closed_over_nothing';
        end if;
    end if;
    return new;
end $$;
create trigger leaving_closed_over_nothing before update on leaving
    for each row execute function leaving_closes_over_nothing();
