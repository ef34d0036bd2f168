-- Rotation plans: what was asked, what came out with its proof, what managers wished.

create table rotation_plan (
    id            uuid primary key,
    version       bigint not null,
    kind          varchar(8) not null,
    department_id uuid not null,
    territory_id  uuid,
    leaver_id     uuid,
    plan_date     date not null,
    -- months after which a holder's time is over
    cap_months    integer not null,
    state         varchar(10) not null,
    requested_by  uuid not null,
    requested_at  timestamptz not null,
    solved_at     timestamptz,
    seconds       numeric(8, 1),
    -- the widest of the proven gaps, as a share
    gap           numeric(9, 6),
    decided_by    uuid,
    decided_at    timestamptz,
    constraint rotation_plan_department_fk foreign key (department_id) references department,
    constraint rotation_plan_territory_fk foreign key (territory_id) references territory,
    constraint rotation_plan_leaver_fk foreign key (leaver_id) references person,
    constraint rotation_plan_requested_by_fk foreign key (requested_by) references person,
    constraint rotation_plan_decided_by_fk foreign key (decided_by) references person,
    constraint rotation_plan_kind_known check (kind in ('ROTATION', 'LEAVING')),
    constraint rotation_plan_state_known check (state in ('SOLVING', 'DRAFT', 'FAILED', 'APPROVED', 'DISCARDED')),
    constraint rotation_plan_leaver check ((kind = 'LEAVING') = (leaver_id is not null)),
    constraint rotation_plan_cap check (cap_months between 1 and 120),
    constraint rotation_plan_solved check (state not in ('DRAFT', 'APPROVED') or (solved_at is not null and gap is not null)),
    constraint rotation_plan_decided check ((state in ('APPROVED', 'DISCARDED')) = (decided_at is not null))
);
-- the list, newest first
create index rotation_plan_requested_idx on rotation_plan (requested_at desc, id desc);

-- how far the solving has come; written beside its own transaction, which may be the one that made the plan: no
-- foreign key
create table rotation_progress (
    plan_id uuid primary key,
    aim     varchar(16) not null,
    done    integer not null,
    of      integer not null,
    failure varchar(80)
);

create table rotation_proof (
    plan_id  uuid not null,
    position integer not null,
    aim      varchar(16) not null,
    best     bigint not null,
    bound    bigint not null,
    reached  bigint not null,
    gap      numeric(9, 6) not null,
    constraint rotation_proof_pk primary key (plan_id, position),
    constraint rotation_proof_plan_fk foreign key (plan_id) references rotation_plan
);

-- every due customer of a plan: where it goes, or why it cannot
create table rotation_move (
    plan_id      uuid not null,
    customer_id  uuid not null,
    from_id      uuid not null,
    -- null: it stays
    to_id        uuid,
    state        varchar(10) not null,
    -- why it is due
    due          varchar(12)[] not null,
    -- what stops it, or what a leaving plan dropped for it
    rules        varchar(16)[] not null,
    waits_until  date,
    tier         varchar(1) not null,
    revenue      bigint not null,
    trust        numeric(5, 2) not null,
    -- what is at stake with a stranger, and with the new holder, yuan
    whole_stake  bigint not null,
    stake        bigint not null,
    travel       integer not null,
    inexperience integer not null,
    constraint rotation_move_pk primary key (plan_id, customer_id),
    constraint rotation_move_plan_fk foreign key (plan_id) references rotation_plan,
    constraint rotation_move_customer_fk foreign key (customer_id) references customer,
    constraint rotation_move_from_fk foreign key (from_id) references person,
    constraint rotation_move_to_fk foreign key (to_id) references person,
    constraint rotation_move_to_another check (to_id <> from_id),
    constraint rotation_move_state_known check (state in ('PROPOSED', 'STAYS', 'APPROVED')),
    constraint rotation_move_goes check ((state = 'STAYS') = (to_id is null))
);
-- a customer moves by one approved plan at a time
create index rotation_move_approved_idx on rotation_move (customer_id) where state = 'APPROVED';

-- what managers wished: pinned to a person, or not to a person, or (without one) not to move at all
create table rotation_wish (
    plan_id     uuid not null,
    customer_id uuid not null,
    kind        varchar(6) not null,
    person_id   uuid,
    made_by     uuid not null,
    made_at     timestamptz not null,
    constraint rotation_wish_once unique nulls not distinct (plan_id, customer_id, kind, person_id),
    constraint rotation_wish_plan_fk foreign key (plan_id) references rotation_plan,
    constraint rotation_wish_customer_fk foreign key (customer_id) references customer,
    constraint rotation_wish_person_fk foreign key (person_id) references person,
    constraint rotation_wish_made_by_fk foreign key (made_by) references person,
    constraint rotation_wish_kind_known check (kind in ('PIN', 'FORBID')),
    constraint rotation_wish_pinned_to check (kind <> 'PIN' or person_id is not null)
);
create unique index rotation_wish_one_pin on rotation_wish (plan_id, customer_id) where kind = 'PIN';

-- everybody's book before and after
create table rotation_load (
    plan_id        uuid not null,
    person_id      uuid not null,
    customers      integer not null,
    customers_then integer not null,
    load           bigint not null,
    load_then      bigint not null,
    revenue        bigint not null,
    revenue_then   bigint not null,
    constraint rotation_load_pk primary key (plan_id, person_id),
    constraint rotation_load_plan_fk foreign key (plan_id) references rotation_plan,
    constraint rotation_load_person_fk foreign key (person_id) references person
);
