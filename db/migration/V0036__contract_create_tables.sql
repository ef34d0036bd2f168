-- From the chance of a deal to the signed contract, and who of after-sales serves it.

-- contract numbers that the company gives: the row of the month is the lock
create table contract_number (
    month varchar(4) not null,
    last  integer not null,
    constraint contract_number_pk primary key (month)
);

create table opportunity (
    id          uuid primary key,
    version     bigint not null,
    customer_id uuid not null,
    title       varchar(120) not null,
    -- who pursues it: whoever holds the customer, as long as it is open
    holder_id   uuid not null,
    stage       varchar(12) not null,
    stage_since timestamptz not null,
    -- CNY without VAT that the deal may bring
    amount      numeric(14, 2) not null,
    close_on    date not null,
    next_step   varchar(200),
    next_on     date,
    lost_reason varchar(12),
    lost_note   varchar(400),
    ended_at    timestamptz,
    ended_by    uuid,
    created_by  uuid not null,
    created_at  timestamptz not null,
    constraint opportunity_customer_fk foreign key (customer_id) references customer,
    constraint opportunity_holder_fk foreign key (holder_id) references person,
    constraint opportunity_ended_by_fk foreign key (ended_by) references person,
    constraint opportunity_created_by_fk foreign key (created_by) references person,
    constraint opportunity_of_customer unique (id, customer_id),
    constraint opportunity_amount_positive check (amount > 0),
    constraint opportunity_stage_known check (stage in ('LEAD', 'CONFIRMED', 'QUOTED', 'NEGOTIATING', 'WON', 'LOST')),
    constraint opportunity_reason_known check (lost_reason in ('PRICE', 'COMPETITOR', 'BUDGET', 'POSTPONED', 'NEED', 'TERMS',
        'OTHER')),
    constraint opportunity_lost_with_reason check ((stage = 'LOST') = (lost_reason is not null)),
    constraint opportunity_other_in_words check (lost_reason is distinct from 'OTHER' or lost_note is not null),
    constraint opportunity_ended_whole check ((stage in ('WON', 'LOST')) = (ended_at is not null)
        and (ended_at is null) = (ended_by is null)),
    constraint opportunity_next_whole check (next_on is null or next_step is not null)
);
-- the list and the board's open columns, the soonest first; the list sorted by what it may bring
create index opportunity_close_idx on opportunity (close_on, id);
create index opportunity_amount_idx on opportunity (amount desc, id desc);
-- on the customer's page, and what goes with it
create index opportunity_customer_idx on opportunity (customer_id, id);
-- what somebody has in hand
create index opportunity_holder_idx on opportunity (holder_id) where stage not in ('WON', 'LOST');

create table contract (
    id             uuid primary key,
    version        bigint not null,
    number         varchar(40) not null,
    customer_id    uuid not null,
    title          varchar(120) not null,
    amount         numeric(14, 2) not null,
    -- expected while it is negotiated
    sign_by        date not null,
    signed_on      date,
    signed_by      uuid,
    terms          varchar(2000),
    state          varchar(12) not null,
    -- the company's channel over which it was placed; null where it was none
    channel_id     uuid,
    -- who answers for it on the side of sales: whoever holds the customer, as long as it is not done
    holder_id      uuid not null,
    opportunity_id uuid,
    -- how often it was amended since it was signed
    amendments     integer not null default 0,
    ended_at       timestamptz,
    ended_by       uuid,
    end_reason     varchar(400),
    created_by     uuid not null,
    created_at     timestamptz not null,
    constraint contract_number_unique unique (number),
    constraint contract_customer_fk foreign key (customer_id) references customer,
    constraint contract_channel_fk foreign key (channel_id) references company_channel,
    constraint contract_holder_fk foreign key (holder_id) references person,
    -- what was won is contracted with the same customer
    constraint contract_opportunity_fk foreign key (opportunity_id, customer_id) references opportunity (id, customer_id),
    constraint contract_signed_by_fk foreign key (signed_by) references person,
    constraint contract_ended_by_fk foreign key (ended_by) references person,
    constraint contract_created_by_fk foreign key (created_by) references person,
    constraint contract_of_customer unique (id, customer_id),
    constraint contract_amount_positive check (amount > 0),
    constraint contract_amendments_counted check (amendments >= 0),
    constraint contract_state_known check (state in ('NEGOTIATING', 'SIGNED', 'COMPLETED', 'CANCELLED')),
    constraint contract_signed check (case state when 'NEGOTIATING' then signed_on is null
        when 'CANCELLED' then true else signed_on is not null end),
    constraint contract_ended_whole check ((state in ('COMPLETED', 'CANCELLED')) = (ended_at is not null)
        and (ended_at is null) = (ended_by is null)),
    constraint contract_cancelled_with_reason check ((state = 'CANCELLED') = (end_reason is not null))
);
-- one deal is contracted once; a cancelled contract leaves room for the next
create unique index contract_one_per_opportunity on contract (opportunity_id) where state <> 'CANCELLED';
-- the list, newest first; by amount
create index contract_created_idx on contract (created_at desc, id desc);
create index contract_amount_idx on contract (amount desc, id desc);
-- on the customer's page, and what goes with it
create index contract_customer_idx on contract (customer_id, id);
-- every night's question whether a customer has one under way
create index contract_under_way_idx on contract (customer_id) where state in ('NEGOTIATING', 'SIGNED');
create index contract_holder_idx on contract (holder_id) where state in ('NEGOTIATING', 'SIGNED');

create table contract_instalment (
    id          uuid primary key,
    contract_id uuid not null,
    ordinal     integer not null,
    due_on      date not null,
    amount      numeric(14, 2) not null,
    label       varchar(40),
    constraint contract_instalment_contract_fk foreign key (contract_id) references contract,
    constraint contract_instalment_place unique (contract_id, ordinal) deferrable initially deferred,
    constraint contract_instalment_ordinal_positive check (ordinal > 0),
    constraint contract_instalment_amount_positive check (amount > 0),
    constraint contract_instalment_of_contract unique (id, contract_id)
);

-- What was agreed anew after signing, why, and what it was before: {amount, instalments: [{ordinal, dueOn, amount, label}]}.
create table contract_amendment (
    id            uuid primary key,
    contract_id   uuid not null,
    ordinal       integer not null,
    reason        varchar(400) not null,
    agreed_on     date not null,
    amount_before numeric(14, 2) not null,
    amount_after  numeric(14, 2) not null,
    plan_before   jsonb not null,
    made_by       uuid not null,
    made_at       timestamptz not null,
    -- by which the change that it allows is known
    made_in       xid8 not null default pg_current_xact_id(),
    constraint contract_amendment_contract_fk foreign key (contract_id) references contract,
    constraint contract_amendment_made_by_fk foreign key (made_by) references person,
    constraint contract_amendment_place unique (contract_id, ordinal),
    constraint contract_amendment_reasoned check (length(btrim(reason)) > 0)
);

-- The instalments come to the amount of the contract, when all is written. The contract's row makes two who write at once
-- follow each other, so that the second counts what the first has written.
create function contract_plan_comes_to_amount() returns trigger language plpgsql as $$
declare
    which uuid := case when tg_table_name = 'contract' then cast(to_jsonb(new) ->> 'id' as uuid)
                       else cast(to_jsonb(coalesce(new, old)) ->> 'contract_id' as uuid) end;
    wanted numeric;
begin
    select amount into wanted from contract where id = which for no key update;
    if wanted is not null
       and wanted <> coalesce((select sum(amount) from contract_instalment where contract_id = which), 0) then
        raise exception 'contract_plan_comes_to_amount' using errcode = 'check_violation',
            constraint = 'contract_plan_comes_to_amount';
    end if;
    return null;
end $$;
create constraint trigger contract_plan_comes_to_amount after insert or update of amount on contract
    deferrable initially deferred for each row execute function contract_plan_comes_to_amount();
create constraint trigger contract_plan_comes_to_amount after insert or update or delete on contract_instalment
    deferrable initially deferred for each row execute function contract_plan_comes_to_amount();

-- What was signed changes by an amendment of the same transaction only, and what has ended not at all.
create function contract_changes_by_amendment() returns trigger language plpgsql as $$
declare
    which uuid := case when tg_table_name = 'contract' then cast(to_jsonb(old) ->> 'id' as uuid)
                       else cast(to_jsonb(coalesce(new, old)) ->> 'contract_id' as uuid) end;
    stands varchar := case when tg_table_name = 'contract' then to_jsonb(old) ->> 'state'
                           else (select state from contract where id = which) end;
begin
    if stands in ('COMPLETED', 'CANCELLED') or stands = 'SIGNED' and not exists (
            select 1 from contract_amendment where contract_id = which and made_in = pg_current_xact_id()) then
        raise exception 'contract_changes_by_amendment' using errcode = 'check_violation',
            constraint = 'contract_changes_by_amendment';
    end if;
    return coalesce(new, old);
end $$;
create trigger contract_changes_by_amendment before update on contract for each row
    when (new.amount <> old.amount or new.customer_id <> old.customer_id or new.number <> old.number
          or (old.signed_on is not null and new.signed_on is distinct from old.signed_on))
    execute function contract_changes_by_amendment();
create trigger contract_changes_by_amendment before insert or update or delete on contract_instalment
    for each row execute function contract_changes_by_amendment();

-- Who of after-sales serves a contract, from when to when. A row is one person's: who declines ends it, and the next one
-- gets a row of their own. Without a person it waits for anybody of after-sales.
create table service_responsibility (
    id           uuid primary key,
    version      bigint not null,
    contract_id  uuid not null,
    customer_id  uuid not null,
    person_id    uuid,
    state        varchar(10) not null,
    offered_at   timestamptz not null,
    -- until when it is to be accepted
    due_on       date not null,
    from_on      date,
    -- the last day of service; null while the contract runs
    to_on        date,
    decline_note varchar(400),
    -- since when the head, and the directors, have been told that nobody accepted
    escalated_at timestamptz,
    ended_at     timestamptz,
    constraint service_responsibility_contract_fk foreign key (contract_id, customer_id) references contract (id, customer_id),
    constraint service_responsibility_person_fk foreign key (person_id) references person,
    constraint service_responsibility_state_known check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'PASSED_ON', 'ENDED')),
    constraint service_responsibility_accepted_whole check (state not in ('ACCEPTED', 'PASSED_ON')
        or (person_id is not null and from_on is not null)),
    constraint service_responsibility_declined_with_reason check ((state = 'DECLINED') = (decline_note is not null)),
    constraint service_responsibility_ended_whole check ((state in ('OFFERED', 'ACCEPTED')) = (ended_at is null)),
    constraint service_responsibility_days check (to_on >= from_on)
);
-- a contract is served by one person at a time
create unique index service_responsibility_one_open on service_responsibility (contract_id)
    where state in ('OFFERED', 'ACCEPTED');
-- who serves a customer: who may see it, to whom requests go
create index service_responsibility_customer_idx on service_responsibility (customer_id, person_id)
    where state in ('OFFERED', 'ACCEPTED');
-- a person's own, and what is late, the first due first
create index service_responsibility_person_idx on service_responsibility (person_id, due_on)
    where state in ('OFFERED', 'ACCEPTED');
create index service_responsibility_due_idx on service_responsibility (due_on) where state = 'OFFERED';
create index service_responsibility_contract_idx on service_responsibility (contract_id, offered_at);

-- who begins to hold something is here
create trigger opportunity_holder_is_here before insert on opportunity
    for each row when (new.ended_at is null) execute function holder_is_here('holder_id');
create trigger opportunity_holder_changed before update of holder_id on opportunity
    for each row when (new.ended_at is null and new.holder_id <> old.holder_id) execute function holder_is_here('holder_id');
create trigger contract_holder_is_here before insert on contract
    for each row when (new.ended_at is null) execute function holder_is_here('holder_id');
create trigger contract_holder_changed before update of holder_id on contract
    for each row when (new.ended_at is null and new.holder_id <> old.holder_id) execute function holder_is_here('holder_id');
create trigger service_responsibility_holder_is_here before insert on service_responsibility
    for each row when (new.ended_at is null and new.person_id is not null) execute function holder_is_here('person_id');
create trigger service_responsibility_holder_changed before update of person_id on service_responsibility
    for each row when (new.ended_at is null and new.person_id is distinct from old.person_id and new.person_id is not null)
    execute function holder_is_here('person_id');
