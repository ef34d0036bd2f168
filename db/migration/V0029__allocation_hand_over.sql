-- Handing customers over after they moved: one at a time for a customer, a checklist, acceptance, escalation; and what
-- became of each move of an approved plan.

create table handover (
    id            uuid primary key,
    version       bigint not null,
    customer_id   uuid not null,
    -- the holding that it follows
    allocation_id uuid not null,
    from_id       uuid not null,
    to_id         uuid not null,
    reason        varchar(12) not null,
    began_at      timestamptz not null,
    -- the last day; until then the former holder may read the customer
    due_on        date not null,
    state         varchar(10) not null,
    -- since when the manager, and the directors, have been told that it is late
    escalated_at  timestamptz,
    raised_at     timestamptz,
    ended_at      timestamptz,
    ended_by      uuid,
    constraint handover_customer_fk foreign key (customer_id) references customer,
    constraint handover_allocation_fk foreign key (allocation_id) references allocation,
    constraint handover_from_fk foreign key (from_id) references person,
    constraint handover_to_fk foreign key (to_id) references person,
    constraint handover_ended_by_fk foreign key (ended_by) references person,
    constraint handover_allocation_once unique (allocation_id),
    constraint handover_to_another check (from_id <> to_id),
    constraint handover_reason_known check (reason in ('ASSIGNED', 'APPLICATION', 'ROTATION', 'LEAVING')),
    constraint handover_state_known check (state in ('RUNNING', 'ACCEPTED', 'OVERTAKEN')),
    constraint handover_at_most_30_days
        check (due_on <= cast(began_at at time zone 'Asia/Shanghai' as date) + 30),
    constraint handover_ended_whole check ((state = 'RUNNING') = (ended_at is null)),
    constraint handover_accepted_by_the_new check (state <> 'ACCEPTED' or ended_by is not distinct from to_id)
);
-- a customer is handed over once at a time; who may read it meanwhile
create unique index handover_one_running on handover (customer_id) where state = 'RUNNING';
-- the lists of both sides, and what is late: the first due first
create index handover_to_idx on handover (to_id, due_on, id) where state = 'RUNNING';
create index handover_from_idx on handover (from_id, due_on, id) where state = 'RUNNING';
create index handover_due_idx on handover (due_on, id) where state = 'RUNNING';
-- what has ended, newest first
create index handover_ended_idx on handover (ended_at desc, id desc) where state <> 'RUNNING';

-- a point of the checklist that is done; once, and never taken back
create table handover_step (
    handover_id uuid not null,
    step        varchar(8) not null,
    done_at     timestamptz not null,
    -- null where the record itself showed it
    done_by     uuid,
    note        varchar(400),
    constraint handover_step_pk primary key (handover_id, step),
    constraint handover_step_handover_fk foreign key (handover_id) references handover,
    constraint handover_step_done_by_fk foreign key (done_by) references person,
    constraint handover_step_known check (step in ('RECORD', 'WORK', 'LETTER', 'VISIT', 'CALL', 'CHANNELS')),
    constraint handover_step_letter_way check (step <> 'LETTER' or note in ('PRINTED', 'MAILED')),
    constraint handover_step_reasoned check (step not in ('VISIT', 'CALL') or done_by is null or note is not null),
    constraint handover_step_by_somebody check (done_by is not null or step in ('RECORD', 'VISIT'))
);

-- why an approved move was left out when the plan was carried out
alter table rotation_move add column left_out varchar(16),
    add constraint rotation_move_left_out_known check (left_out in ('HOLDER_CHANGED', 'RECEIVER_GONE', 'INTEREST', 'LEVEL',
        'FULL', 'MOVED_TOO_OFTEN')),
    add constraint rotation_move_left_out_approved check (left_out is null or state = 'APPROVED');
