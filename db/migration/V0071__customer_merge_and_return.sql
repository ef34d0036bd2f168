-- Two records of one customer become one, field by field, and apart again for 30 days; a deleted one comes back as long.

-- What is gone stays with its row, so that nothing that points at it dangles; no statement of the application sees it.
alter table customer add column gone_at timestamptz;
alter table customer enable row level security;
create policy customer_here on customer using (gone_at is null) with check (true);

create table customer_removal (
    id          uuid primary key,
    customer_id uuid not null,
    -- the record it became one with; null where it was deleted
    kept_id     uuid,
    name        varchar(120) not null,
    reason      varchar(200),
    removed_by  uuid not null,
    removed_at  timestamptz not null,
    undone_by   uuid,
    undone_at   timestamptz,
    -- the row that went, and the one that stayed before and after
    gone        jsonb not null,
    kept_before jsonb,
    kept_after  jsonb,
    -- the holding that ended with it, and the one that the kept record got for it
    ended_allocation uuid,
    given_allocation uuid,
    constraint customer_removal_customer_fk foreign key (customer_id) references customer,
    constraint customer_removal_kept_fk foreign key (kept_id) references customer,
    constraint customer_removal_by_fk foreign key (removed_by) references person,
    constraint customer_removal_undone_by_fk foreign key (undone_by) references person,
    constraint customer_removal_two check (kept_id <> customer_id),
    constraint customer_removal_deleted_with_reason check (kept_id is not null or reason is not null),
    constraint customer_removal_undone_whole check ((undone_at is null) = (undone_by is null))
);
-- a record is gone once
create unique index customer_removal_one on customer_removal (customer_id) where undone_at is null;
-- what became one with a record: its page tells their stories too
create index customer_removal_kept_idx on customer_removal (kept_id) where undone_at is null;
create index customer_removal_newest_idx on customer_removal (removed_at desc, id desc);

-- each row that a merge moved
create table customer_removal_row (
    removal_id  uuid not null,
    number      bigint generated always as identity,
    table_name  text not null,
    column_name text not null,
    key         jsonb not null,
    constraint customer_removal_row_pk primary key (removal_id, number),
    constraint customer_removal_row_fk foreign key (removal_id) references customer_removal
);

-- What becomes of the rows of each table that points at a customer: MOVE, and the merge is refused where both have one
-- that may be there once; MOVE_OR_STAY, where the row of the record that goes stays with it; STAY, what was reckoned or
-- is about the record and not about the customer. A table that is not listed makes every merge fail, and a test too.
create table customer_reference (
    table_name  text not null,
    column_name text not null,
    way         varchar(12) not null,
    constraint customer_reference_pk primary key (table_name, column_name),
    constraint customer_reference_way_known check (way in ('MOVE', 'MOVE_OR_STAY', 'STAY'))
);
insert into customer_reference (table_name, column_name, way) values
    ('contact', 'customer_id', 'MOVE'), ('customer_fact', 'customer_id', 'MOVE'), ('allocation', 'customer_id', 'MOVE_OR_STAY'),
    ('interaction', 'customer_id', 'MOVE_OR_STAY'), ('customer_order', 'customer_id', 'MOVE'), ('task', 'customer_id', 'MOVE'),
    ('trip_customer', 'customer_id', 'MOVE_OR_STAY'), ('visit', 'customer_id', 'MOVE'),
    ('trip_report_section', 'customer_id', 'MOVE_OR_STAY'), ('proposed_change', 'customer_id', 'MOVE'),
    ('verification', 'customer_id', 'MOVE'), ('phone_call', 'customer_id', 'MOVE'),
    ('scouting_request', 'customer_id', 'MOVE_OR_STAY'), ('care_call', 'customer_id', 'MOVE_OR_STAY'),
    ('satisfaction_rating', 'customer_id', 'MOVE'), ('expense_line', 'customer_id', 'MOVE'),
    ('tier_score', 'customer_id', 'STAY'), ('tier_review', 'customer_id', 'MOVE_OR_STAY'), ('service_case', 'customer_id', 'MOVE'),
    ('misuse_case', 'customer_id', 'MOVE'), ('trust_score', 'customer_id', 'STAY'), ('trust_alert', 'customer_id', 'MOVE_OR_STAY'),
    ('pool_claim', 'customer_id', 'MOVE_OR_STAY'), ('interest', 'customer_id', 'MOVE_OR_STAY'), ('ballot', 'customer_id', 'MOVE'),
    ('application_line', 'customer_id', 'MOVE_OR_STAY'), ('allocation_evaluation', 'customer_id', 'MOVE_OR_STAY'),
    ('recycling_move', 'customer_id', 'MOVE_OR_STAY'), ('recycling_notice', 'customer_id', 'MOVE_OR_STAY'),
    ('expense_line_version', 'customer_id', 'MOVE'), ('rotation_move', 'customer_id', 'MOVE_OR_STAY'), ('rotation_wish', 'customer_id', 'MOVE_OR_STAY'),
    ('handover', 'customer_id', 'MOVE'), ('opportunity', 'customer_id', 'MOVE'), ('contract', 'customer_id', 'MOVE'),
    ('service_responsibility', 'customer_id', 'MOVE'), ('invoice', 'customer_id', 'MOVE'), ('receipt', 'customer_id', 'MOVE'),
    ('ledger_entry', 'customer_id', 'MOVE'), ('dunning_letter', 'customer_id', 'MOVE'), ('credit_hold', 'customer_id', 'MOVE_OR_STAY'),
    ('survey', 'customer_id', 'MOVE_OR_STAY'), ('campaign_guest', 'customer_id', 'MOVE_OR_STAY'),
    ('forecast_customer', 'customer_id', 'STAY'), ('customer_search', 'customer_id', 'STAY'),
    ('customer_removal', 'customer_id', 'STAY'), ('customer_removal', 'kept_id', 'STAY'),
    ('duplicate_pair', 'one_id', 'STAY'), ('duplicate_pair', 'other_id', 'STAY');

-- every column that points at a customer: by a foreign key, or by its name
create view customer_pointer as
select cast(attrelid as regclass)::text as table_name, cast(attname as text) as column_name
from pg_attribute join pg_class on pg_class.oid = attrelid
where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace and not attisdropped
  and (attname = 'customer_id'
       or exists (select from pg_constraint where conrelid = attrelid and contype = 'f' and confrelid = 'customer'::regclass
                  and conkey = array[attnum]));

-- these hold a record to the customer of another one: both move in one transaction
alter table contract alter constraint contract_opportunity_fk deferrable initially immediate;
alter table service_responsibility alter constraint service_responsibility_contract_fk deferrable initially immediate;
alter table invoice alter constraint invoice_contract_fk deferrable initially immediate;

-- whether a row changes in nothing but whose it is, by a merge or its undoing
create function customer_merely_moves(before jsonb, after jsonb) returns boolean language sql as $$
    select coalesce(current_setting('crm.moving_customer', true), '') = 'on'
       and before - 'customer_id' = after - 'customer_id' $$;

create or replace function ledger_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'ledger_entry' and customer_merely_moves(to_jsonb(old), to_jsonb(new)) then
        return new;
    end if;
    raise exception 'the ledger is only added to' using errcode = 'restrict_violation', constraint = 'ledger_stands';
end $$;

create or replace function contract_changes_by_amendment() returns trigger language plpgsql as $$
declare
    which uuid := case when tg_table_name = 'contract' then cast(to_jsonb(old) ->> 'id' as uuid)
                       else cast(to_jsonb(coalesce(new, old)) ->> 'contract_id' as uuid) end;
    stands varchar := case when tg_table_name = 'contract' then to_jsonb(old) ->> 'state'
                           else (select state from contract where id = which) end;
begin
    if tg_op = 'UPDATE' and tg_table_name = 'contract' and customer_merely_moves(to_jsonb(old), to_jsonb(new)) then
        return new;
    end if;
    if stands in ('COMPLETED', 'CANCELLED') or stands = 'SIGNED' and not exists (
            select 1 from contract_amendment where contract_id = which and made_in = pg_current_xact_id()) then
        raise exception 'contract_changes_by_amendment' using errcode = 'check_violation',
            constraint = 'contract_changes_by_amendment';
    end if;
    return coalesce(new, old);
end $$;

-- Moves what points at one customer to another one and remembers each row. As the owner: the application may not touch the
-- ledger, and does not see who is gone.
create function customer_move(removal uuid, source uuid, target uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    reference record;
    row_key jsonb;
    moving text;
begin
    perform set_config('crm.moving_customer', 'on', true);
    set constraints all deferred;
    for reference in
        select pointer.table_name as tab, pointer.column_name as col, way.way,
               (select string_agg(format('%L, t.%I', pk.attname, pk.attname), ', ')
                from pg_index join pg_attribute pk on pk.attrelid = indrelid and pk.attnum = any(indkey)
                where indrelid = cast(pointer.table_name as regclass) and indisprimary) as key
        from customer_pointer pointer
        left join customer_reference way using (table_name, column_name)
        order by 1
    loop
        if reference.way is null then
            raise exception 'nobody said what becomes of %.% when customers are merged', reference.tab, reference.col;
        end if;
        continue when reference.way = 'STAY';
        moving := format('with moved as (update %s t set %I = $1 where t.%I = $2 %%s returning jsonb_build_object(%s) as key)
            insert into customer_removal_row (removal_id, table_name, column_name, key)
            select $3, %L, %L, key from moved', reference.tab, reference.col, reference.col, reference.key, reference.tab, reference.col);
        begin
            execute format(moving, '') using target, source, removal;
        exception when unique_violation or exclusion_violation then
            if reference.way = 'MOVE' then
                raise;
            end if;
            for row_key in execute format('select jsonb_build_object(%s) from %s t where t.%I = $1',
                    reference.key, reference.tab, reference.col) using source
            loop
                begin
                    execute format(moving, format('and jsonb_build_object(%s) = $4', reference.key))
                        using target, source, removal, row_key;
                exception when unique_violation or exclusion_violation then
                    null; -- stays with the record that goes
                end;
            end loop;
        end;
    end loop;
    with moved as (update attachment set owner_id = target where owner_kind = 'customer' and owner_id = source returning id)
    insert into customer_removal_row (removal_id, table_name, column_name, key)
    select removal, 'attachment', 'owner_id', jsonb_build_object('id', id) from moved;
    perform set_config('crm.moving_customer', '', true);
end $$;

-- Ends the record: its holding ends, its name and code are free, no statement sees it any more. It is made one with
-- another where that is given.
create function customer_remove(removal uuid, source uuid, target uuid, person uuid, why text, at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    held record;
    given uuid;
begin
    select id, holder_id into held from allocation where customer_id = source and ended_at is null;
    update allocation set ended_at = greatest(at, started_at), end_reason = 'CORRECTION', version = version + 1
        where id = held.id;
    if held.id is not null and target is not null
            and not exists (select from allocation where customer_id = target and ended_at is null) then
        given := gen_random_uuid();
        insert into allocation (id, version, customer_id, holder_id, started_at, reason, decided_by)
            values (given, 0, target, held.holder_id, at, 'CORRECTION', person);
    end if;
    insert into customer_removal (id, customer_id, kept_id, name, reason, removed_by, removed_at, gone, kept_before,
                                  ended_allocation, given_allocation)
        select removal, source, target, name, why, person, at, to_jsonb(customer),
               (select to_jsonb(kept) from customer kept where kept.id = target), held.id, given
        from customer where id = source;
    if target is not null then
        perform customer_move(removal, source, target);
    end if;
    delete from customer_search where customer_id = source;
    update customer set gone_at = at, credit_code = null, twin_reason = coalesce(twin_reason, '-'), version = version + 1
        where id = source;
end $$;

-- Takes it back: rows that are still with the kept record go back, fields that nobody changed since are as before, the
-- holding is open again where its holder is still here and nobody holds it.
create function customer_return(removal uuid, person uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    what customer_removal%rowtype;
    moved record;
    field text;
begin
    update customer_removal set undone_by = person, undone_at = at where id = removal and undone_at is null
        returning * into strict what;
    update allocation set ended_at = greatest(at, started_at), end_reason = 'CORRECTION', version = version + 1
        where id = what.given_allocation and ended_at is null;
    if what.kept_id is not null then
        update customer set version = version + 1,
                name = what.kept_before ->> 'name', name_key = what.kept_before ->> 'name_key',
                name_sort = what.kept_before ->> 'name_sort', twin_reason = what.kept_before ->> 'twin_reason'
            where id = what.kept_id and name = what.kept_after ->> 'name';
        foreach field in array array['short_name', 'credit_code', 'kind_code', 'industry_code', 'region_code', 'address',
                'headcount_band', 'demand_estimate', 'importance', 'special_needs', 'preferences', 'source_code'] loop
            execute format('update customer set %1$I = (jsonb_populate_record(customer, jsonb_build_object(%1$L, $1 -> %1$L))).%1$I
                where id = $3 and to_jsonb(customer) -> %1$L = $2 -> %1$L', field)
                using what.kept_before, what.kept_after, what.kept_id;
        end loop;
    end if;
    update customer set gone_at = null, credit_code = what.gone ->> 'credit_code', twin_reason = what.gone ->> 'twin_reason',
            version = version + 1
        where id = what.customer_id;
    perform set_config('crm.moving_customer', 'on', true);
    set constraints all deferred;
    for moved in select * from customer_removal_row where removal_id = removal order by number desc loop
        execute format('update %s t set %I = $1 where t.%I = $2 and to_jsonb(t) @> $3', moved.table_name, moved.column_name,
            moved.column_name) using what.customer_id, what.kept_id, moved.key;
    end loop;
    perform set_config('crm.moving_customer', '', true);
    update allocation set ended_at = null, end_reason = null, version = allocation.version + 1
        from person_standing
        where allocation.id = what.ended_allocation and person_standing.person_id = allocation.holder_id
          and person_standing.state = 'PRESENT'
          and not exists (select from allocation open where open.customer_id = what.customer_id and open.ended_at is null);
end $$;

-- a customer and all records that became one with it
create function customer_records(customer uuid) returns setof uuid language sql stable as $$
    with recursive record (id) as (
        select customer
        union
        select customer_removal.customer_id from customer_removal join record on record.id = customer_removal.kept_id
        where customer_removal.undone_at is null)
    select id from record $$;

-- they run as the owner: nobody but the application calls them (afterMigrate__grants)
revoke execute on function customer_move(uuid, uuid, uuid), customer_remove(uuid, uuid, uuid, uuid, text, timestamptz),
    customer_return(uuid, uuid, timestamptz) from public;

-- Two records that may be of one customer. A pair is found again each night and asked about once.
create table duplicate_pair (
    one_id       uuid not null,
    other_id     uuid not null,
    -- NAME, PHONE, SOUND, CORE
    reasons      text[] not null,
    weight       integer not null,
    found_at     timestamptz not null,
    distinct_by  uuid,
    distinct_at  timestamptz,
    constraint duplicate_pair_pk primary key (one_id, other_id),
    constraint duplicate_pair_one_fk foreign key (one_id) references customer,
    constraint duplicate_pair_other_fk foreign key (other_id) references customer,
    constraint duplicate_pair_distinct_by_fk foreign key (distinct_by) references person,
    constraint duplicate_pair_ordered check (one_id < other_id)
);
-- the queue: the likeliest first
create index duplicate_pair_queue_idx on duplicate_pair (weight desc, one_id, other_id) where distinct_at is null;
create index duplicate_pair_other_idx on duplicate_pair (other_id);
