-- Who may receive which customers, the pool and its claims, and recycling: policies in versions, runs, moves, notices.

create table allocation_policy (
    version          integer primary key,
    effective_from   date not null,
    -- the least experience that a tier asks for
    a_from           varchar(10) not null,
    b_from           varchar(10) not null,
    c_from           varchar(10) not null,
    -- how many customers of a tier one person holds at most
    senior_a         integer not null,
    senior_b         integer not null,
    senior_c         integer not null,
    regular_a        integer not null,
    regular_b        integer not null,
    regular_c        integer not null,
    new_a            integer not null,
    new_b            integer not null,
    new_c            integer not null,
    -- claims made on one day, and within so many days
    claims_per_day   integer not null,
    claims_in_total  integer not null,
    claim_days       integer not null,
    -- days for which the former holder does not get a customer back from the pool
    lock_out_days    integer not null,
    -- moves from holder to holder, at most so many within so many days
    moves_at_most    integer not null,
    move_days        integer not null,
    -- days without contact after which a tier falls to the pool; 0 = never
    recycle_a        integer not null,
    recycle_b        integer not null,
    recycle_c        integer not null,
    -- days before that, on which the holder is warned
    first_warning    integer not null,
    last_warning     integer not null,
    -- an order counts as open so many days, until deliveries are recorded
    open_order_days  integer not null,
    undo_days        integer not null,
    note             varchar(400),
    made_by          uuid,
    made_at          timestamptz not null,
    constraint allocation_policy_made_by_fk foreign key (made_by) references person,
    constraint allocation_policy_levels check (a_from in ('SENIOR', 'REGULAR', 'NEW')
        and b_from in ('SENIOR', 'REGULAR', 'NEW') and c_from in ('SENIOR', 'REGULAR', 'NEW')),
    constraint allocation_policy_capacities check (least(senior_a, senior_b, senior_c, regular_a, regular_b, regular_c,
        new_a, new_b, new_c) >= 0),
    constraint allocation_policy_claims check (claims_per_day >= 0 and claims_in_total >= claims_per_day
        and claim_days between 1 and 3650 and lock_out_days between 0 and 3650),
    constraint allocation_policy_moves check (moves_at_most >= 1 and move_days between 1 and 3650),
    constraint allocation_policy_recycling check (first_warning > last_warning and last_warning >= 1
        and (recycle_a = 0 or recycle_a > first_warning) and (recycle_b = 0 or recycle_b > first_warning)
        and (recycle_c = 0 or recycle_c > first_warning) and greatest(recycle_a, recycle_b, recycle_c) <= 3650
        and open_order_days between 0 and 3650 and undo_days between 0 and 90)
);
insert into allocation_policy (version, effective_from, a_from, b_from, c_from, senior_a, senior_b, senior_c, regular_a,
                               regular_b, regular_c, new_a, new_b, new_c, claims_per_day, claims_in_total, claim_days,
                               lock_out_days, moves_at_most, move_days, recycle_a, recycle_b, recycle_c, first_warning,
                               last_warning, open_order_days, undo_days, made_at)
values (1, date '1970-01-01', 'SENIOR', 'REGULAR', 'NEW', 30, 60, 60, 0, 60, 120, 0, 10, 120, 5, 50, 365, 90, 2, 90,
        30, 45, 60, 7, 1, 90, 7, now());

-- A customer still never has two holders at one moment. The one exclusion over open and ended holdings alike cost most of
-- a night that moves many; two do the same: one open at most, and ended ones that do not overlap.
alter table allocation drop constraint allocation_one_holder;
alter table allocation add constraint allocation_one_holder exclude using btree (customer_id with =)
    where (ended_at is null);
alter table allocation add constraint allocation_no_overlap exclude using gist
    (customer_id with =, tstzrange(started_at, ended_at) with &&) where (ended_at is not null);

-- why it ended with nobody following; null where it stands or another one followed
alter table allocation add column end_reason varchar(12),
    add constraint allocation_end_reason_known check (end_reason in ('RECYCLED', 'LEAVING', 'CORRECTION')),
    add constraint allocation_end_reason_ended check (end_reason is null or ended_at is not null);

-- One claim from the pool. It stays and counts, whatever becomes of the customer.
create table pool_claim (
    -- that of the allocation it made
    id          uuid primary key,
    person_id   uuid not null,
    customer_id uuid not null,
    claimed_on  date not null,
    -- which of the person's claims of that day it is
    place       integer not null,
    claimed_at  timestamptz not null,
    constraint pool_claim_allocation_fk foreign key (id) references allocation,
    constraint pool_claim_person_fk foreign key (person_id) references person,
    constraint pool_claim_customer_fk foreign key (customer_id) references customer,
    constraint pool_claim_place_positive check (place > 0),
    -- two claims at one moment are never both the last that the limit allows; also what a person claimed lately
    constraint pool_claim_place_once unique (person_id, claimed_on, place)
);

create table recycling_run (
    id             uuid primary key,
    as_of          date not null,
    policy_version integer not null,
    started_at     timestamptz not null,
    finished_at    timestamptz not null,
    -- held customers looked at; of them kept for an open order, warned, moved
    considered     integer not null,
    exempt         integer not null,
    warned_first   integer not null,
    warned_last    integer not null,
    moved          integer not null,
    undone_at      timestamptz,
    undone_by      uuid,
    undone_note    varchar(400),
    constraint recycling_run_policy_fk foreign key (policy_version) references allocation_policy,
    constraint recycling_run_undone_by_fk foreign key (undone_by) references person,
    -- no day is gone over twice; the list
    constraint recycling_run_day_once unique (as_of),
    constraint recycling_run_undone_whole check ((undone_at is null) = (undone_by is null))
);

-- A customer that fell to the pool, with all that it rests on. Customer and holder are those of the holding that ended,
-- which refers to them; a night writes many at once.
create table recycling_move (
    id              uuid primary key,
    run_id          uuid not null,
    customer_id     uuid not null,
    -- the holding that ended
    allocation_id   uuid not null,
    holder_id       uuid not null,
    tier            char(1) not null,
    held_since      date not null,
    last_touch_on   date,
    last_touch_kind varchar(8),
    last_order_on   date,
    -- the day from which it was unattended, and after how many days a tier falls
    idle_from       date not null,
    limit_days      integer not null,
    first_warned_on date not null,
    last_warned_on  date not null,
    moved_on        date not null,
    moved_at        timestamptz not null,
    undone_at       timestamptz,
    undone_by       uuid,
    -- the holding by which it was given back
    undone_to       uuid,
    constraint recycling_move_run_fk foreign key (run_id) references recycling_run,
    constraint recycling_move_allocation_fk foreign key (allocation_id) references allocation,
    constraint recycling_move_undone_by_fk foreign key (undone_by) references person,
    constraint recycling_move_undone_to_fk foreign key (undone_to) references allocation,
    -- a holding ends once
    constraint recycling_move_allocation_once unique (allocation_id),
    constraint recycling_move_undone_whole check ((undone_at is null) = (undone_by is null)
        and (undone_at is null) = (undone_to is null)),
    constraint recycling_move_late_enough check (moved_on > last_warned_on and last_warned_on > first_warned_on
        and first_warned_on > idle_from)
);
-- the list of all moves, newest first, and those of one night
create index recycling_move_moved_idx on recycling_move (moved_on desc, id desc);
-- those of one person
create index recycling_move_holder_idx on recycling_move (holder_id, moved_on desc);

-- What a holder is told: twice before a customer falls, and when it has fallen. Person and customer are those of the
-- holding.
create table recycling_notice (
    id            uuid primary key,
    kind          varchar(8) not null,
    person_id     uuid not null,
    customer_id   uuid not null,
    allocation_id uuid not null,
    -- of a move
    move_id       uuid,
    made_on       date not null,
    -- of a warning: the day on which it falls unless somebody is in touch
    falls_on      date,
    seen_at       timestamptz,
    -- of a warning: since when it holds no more
    ended_at      timestamptz,
    constraint recycling_notice_allocation_fk foreign key (allocation_id) references allocation,
    constraint recycling_notice_move_fk foreign key (move_id) references recycling_move,
    constraint recycling_notice_kind_known check (kind in ('FIRST', 'LAST', 'RECYCLED')),
    constraint recycling_notice_kind_whole check ((kind = 'RECYCLED') = (falls_on is null)
        and (kind = 'RECYCLED') = (move_id is not null) and (kind <> 'RECYCLED' or ended_at is null)),
    constraint recycling_notice_ahead check (falls_on > made_on)
);
-- what a holding was warned of; each kind once a night, whoever goes over it
create unique index recycling_notice_one_warning on recycling_notice (allocation_id, kind, made_on)
    where kind <> 'RECYCLED';
-- what is on a person's home page
create index recycling_notice_person_idx on recycling_notice (person_id, made_on desc) where ended_at is null and seen_at is null;
-- what goes with a move
create index recycling_notice_move_idx on recycling_notice (move_id) where move_id is not null;

-- the warnings that hold now: the customer is still held, and nobody has been in touch since
create view recycling_warning as
select notice.id, notice.kind, notice.person_id, notice.customer_id, notice.allocation_id, notice.made_on, notice.falls_on
from recycling_notice notice
join allocation on allocation.id = notice.allocation_id and allocation.ended_at is null
where notice.kind <> 'RECYCLED' and notice.ended_at is null
and not exists (select 1 from recycling_notice later
                where later.allocation_id = notice.allocation_id and later.kind = 'LAST' and later.ended_at is null
                and notice.kind = 'FIRST')
and not exists (select 1 from visit where visit.customer_id = notice.customer_id
                and cast(visited_at at time zone 'Asia/Shanghai' as date) >= notice.made_on)
and not exists (select 1 from interaction where interaction.customer_id = notice.customer_id
                and two_way and medium in ('CALL', 'MESSAGE')
                and cast(happened_at at time zone 'Asia/Shanghai' as date) >= notice.made_on);

-- the task's customer is in the pool: it waits for the next holder
alter table task add column resting boolean not null default false;

-- whether somebody of a level may be given a tier, by the policy of the day; no level counts as new
create function level_fits(asked text, level text, as_of date) returns boolean
language sql stable as $$
    select case case asked when 'A' then a_from when 'B' then b_from else c_from end
                when 'SENIOR' then coalesce(level, 'NEW') = 'SENIOR'
                when 'REGULAR' then coalesce(level, 'NEW') <> 'NEW'
                else true end
    from allocation_policy where effective_from <= as_of order by effective_from desc, version desc limit 1
$$;
