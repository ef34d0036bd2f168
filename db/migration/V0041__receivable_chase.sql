-- Chasing money: alerts by a policy in versions, promises, disputes, dunning letters, credit holds.

-- every version of the policy is kept; the newest one holds
create table receivable_policy (
    version       integer primary key,
    -- days from the due date, negative before it, in order
    steps         integer[] not null,
    manager_from  integer not null,
    director_from integer not null,
    decided_at    timestamptz not null,
    decided_by    uuid,
    reason        varchar(400) not null,
    constraint receivable_policy_decided_by_fk foreign key (decided_by) references person,
    constraint receivable_policy_steps check (cardinality(steps) between 1 and 12 and array_position(steps, null) is null),
    constraint receivable_policy_rises check (manager_from <= director_from)
);
insert into receivable_policy (version, steps, manager_from, director_from, decided_at, reason)
values (1, '{-7,0,7,30,60,90}', 30, 60, now(), '初始政策');

-- a step that an invoice has reached, once
create table receivable_alert (
    id         uuid primary key,
    invoice_id uuid not null,
    days       integer not null,
    falls_on   date not null,
    raised_on  date not null,
    -- false where a later step was reached in the same night and is told instead
    told       boolean not null,
    -- since when it is over: paid, disputed, reversed, or a later step was reached
    ended_at   timestamptz,
    constraint receivable_alert_invoice_fk foreign key (invoice_id) references invoice,
    constraint receivable_alert_once unique (invoice_id, days)
);
create index receivable_alert_open_idx on receivable_alert (invoice_id) where ended_at is null;

create table receivable_alert_run (
    as_of       date primary key,
    policy_version integer not null,
    finished_at timestamptz not null,
    raised      integer not null,
    told        integer not null,
    ended       integer not null,
    constraint receivable_alert_run_policy_fk foreign key (policy_version) references receivable_policy
);

create table invoice_dispute (
    id          uuid primary key,
    invoice_id  uuid not null,
    reason      varchar(400) not null,
    opened_at   timestamptz not null,
    opened_by   uuid not null,
    settled_at  timestamptz,
    settled_by  uuid,
    outcome     varchar(400),
    constraint invoice_dispute_invoice_fk foreign key (invoice_id) references invoice,
    constraint invoice_dispute_opened_by_fk foreign key (opened_by) references person,
    constraint invoice_dispute_settled_by_fk foreign key (settled_by) references person,
    constraint invoice_dispute_settled_whole
        check ((settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by is null))
);
-- one dispute of an invoice at a time
create unique index invoice_dispute_one_open on invoice_dispute (invoice_id) where settled_at is null;
create index invoice_dispute_invoice_idx on invoice_dispute (invoice_id, opened_at);

-- what the customer said it would pay; whether it did follows from the ledger
create table promise_to_pay (
    id          uuid primary key,
    invoice_id  uuid not null,
    promised_on date not null,
    amount      numeric(14, 2) not null,
    said_by     varchar(80),
    made_on     date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint promise_to_pay_invoice_fk foreign key (invoice_id) references invoice,
    constraint promise_to_pay_recorded_by_fk foreign key (recorded_by) references person,
    constraint promise_to_pay_positive check (amount > 0),
    constraint promise_to_pay_ahead check (promised_on >= made_on)
);
create index promise_to_pay_invoice_idx on promise_to_pay (invoice_id, recorded_at desc);

create table dunning_letter (
    id          uuid primary key,
    customer_id uuid not null,
    stage       varchar(8) not null,
    made_on     date not null,
    made_at     timestamptz not null,
    made_by     uuid not null,
    constraint dunning_letter_customer_fk foreign key (customer_id) references customer,
    constraint dunning_letter_made_by_fk foreign key (made_by) references person,
    constraint dunning_letter_stage_known check (stage in ('REMINDER', 'DEMAND', 'URGENT', 'FINAL'))
);
create index dunning_letter_customer_idx on dunning_letter (customer_id, made_at desc);
-- what it asked for, as it stood on its day
create table dunning_letter_line (
    letter_id  uuid not null,
    invoice_id uuid not null,
    open       numeric(14, 2) not null,
    constraint dunning_letter_line_pk primary key (letter_id, invoice_id),
    constraint dunning_letter_line_letter_fk foreign key (letter_id) references dunning_letter,
    constraint dunning_letter_line_invoice_fk foreign key (invoice_id) references invoice
);
create index dunning_letter_line_invoice_idx on dunning_letter_line (invoice_id);

-- finance lets a customer sign no further contract
create table credit_hold (
    id          uuid primary key,
    customer_id uuid not null,
    reason      varchar(400) not null,
    placed_at   timestamptz not null,
    placed_by   uuid not null,
    lifted_at   timestamptz,
    lifted_by   uuid,
    lift_reason varchar(400),
    constraint credit_hold_customer_fk foreign key (customer_id) references customer,
    constraint credit_hold_placed_by_fk foreign key (placed_by) references person,
    constraint credit_hold_lifted_by_fk foreign key (lifted_by) references person,
    constraint credit_hold_lifted_whole
        check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index credit_hold_one on credit_hold (customer_id) where lifted_at is null;
