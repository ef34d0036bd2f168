-- Service cases plan, do, check, act: each round is planned, done and checked with the customer, and only a satisfied
-- answer recorded by somebody else than whoever worked at the case ends it.

alter table service_case
    add column state       varchar(6) not null default 'PLAN',
    add column round       integer not null default 1,
    add column reopened    integer not null default 0,
    -- in working hours from the opening; null for cases from before they were counted: the end of their day counts
    add column target_at   timestamptz,
    -- ended when the word of whoever worked at it was enough
    add column before_loop boolean not null default false,
    -- what the customer follows the case with, without signing in: 130 random bits
    add column code        varchar(26);
update service_case set state = 'DONE', before_loop = true where done_at is not null;
alter table service_case
    add constraint service_case_state_known check (state in ('PLAN', 'DO', 'CHECK', 'DONE')),
    add constraint service_case_state_whole check ((state = 'DONE') = (done_at is not null)),
    add constraint service_case_rounds check (round >= 1 and reopened between 0 and round - 1),
    add constraint service_case_code_unique unique (code);
-- what the phone team is to ring about
create index service_case_check_idx on service_case (due_on, id) where state = 'CHECK';

create table service_case_round (
    id          uuid primary key,
    version     bigint not null,
    case_id     uuid not null,
    ordinal     integer not null,
    plan        varchar(1000) not null,
    worker_id   uuid not null,
    due_on      date not null,
    planned_at  timestamptz not null,
    planned_by  uuid not null,
    done_at     timestamptz,
    done_by     uuid,
    outcome     varchar(1000),
    checked_at  timestamptz,
    -- who rang; null where the customer answered on the public page
    checked_by  uuid,
    by_customer boolean not null default false,
    rating      integer,
    said        varchar(1000),
    constraint service_case_round_case_fk foreign key (case_id) references service_case,
    constraint service_case_round_worker_fk foreign key (worker_id) references person,
    constraint service_case_round_planned_by_fk foreign key (planned_by) references person,
    constraint service_case_round_done_by_fk foreign key (done_by) references person,
    constraint service_case_round_checked_by_fk foreign key (checked_by) references person,
    constraint service_case_round_one unique (case_id, ordinal),
    constraint service_case_round_done_whole check ((done_at is null) = (done_by is null)
        and (done_at is null) = (outcome is null)),
    constraint service_case_round_checked_whole check ((checked_at is null) = (rating is null)
        and (checked_at is null or (checked_by is null) = by_customer) and (checked_at is not null or checked_by is null)),
    constraint service_case_round_checked_after_done check (checked_at is null or done_at is not null),
    constraint service_case_round_rating check (rating between 1 and 5),
    constraint service_case_round_not_by_oneself check (checked_by <> done_by and checked_by <> worker_id)
);

create table service_case_reopening (
    id      uuid primary key,
    case_id uuid not null,
    round   integer not null,
    reason  varchar(1000) not null,
    at      timestamptz not null,
    -- null where the customer did it on the public page
    by_id   uuid,
    constraint service_case_reopening_case_fk foreign key (case_id) references service_case,
    constraint service_case_reopening_by_fk foreign key (by_id) references person,
    constraint service_case_reopening_one unique (case_id, round)
);

-- an answer is recorded once, by nobody who worked at any round of the case or has it now
create function service_case_answer_of_another() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.checked_at is not null then
        raise exception 'service_case_answer_stays' using errcode = 'check_violation', constraint = 'service_case_answer_stays';
    end if;
    if new.checked_by is not null and (
            exists (select 1 from service_case_round other where other.case_id = new.case_id
                    and new.checked_by in (other.done_by, other.worker_id))
            or exists (select 1 from service_case where id = new.case_id and owner_id = new.checked_by)) then
        raise exception 'service_case_answer_of_another' using errcode = 'check_violation',
            constraint = 'service_case_answer_of_another';
    end if;
    return new;
end $$;
create trigger service_case_answer_of_another before insert or update on service_case_round
    for each row execute function service_case_answer_of_another();

-- looked at when everything is written: a case ends with the satisfied answer of its last round, or does not
create function service_case_ends_satisfied() returns trigger language plpgsql as $$
begin
    if exists (select 1 from service_case ended where ended.id = new.id and ended.done_at is not null and not ended.before_loop
               and not exists (select 1 from service_case_round last where last.case_id = ended.id and last.ordinal = ended.round
                               and last.rating >= 4)) then
        raise exception 'service_case_ends_satisfied' using errcode = 'check_violation',
            constraint = 'service_case_ends_satisfied';
    end if;
    return null;
end $$;
create constraint trigger service_case_ends_satisfied after insert or update of done_at, round on service_case
    deferrable initially deferred
    for each row when (new.done_at is not null and not new.before_loop) execute function service_case_ends_satisfied();

-- nothing passes for older than it is
create function service_case_loop_stays() returns trigger language plpgsql as $$
begin
    raise exception 'service_case_loop_stays' using errcode = 'check_violation', constraint = 'service_case_loop_stays';
end $$;
create trigger service_case_loop_stays before update of before_loop on service_case
    for each row when (new.before_loop and not old.before_loop) execute function service_case_loop_stays();
