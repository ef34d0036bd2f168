-- Files on their way into the customer base: the run, what its columns mean, its rows with what was found in them.

create table intake_run (
    id          uuid primary key,
    version     bigint not null,
    kind        varchar(10) not null,
    file_name   varchar(140) not null,
    sha256      varchar(64) not null,
    state       varchar(10) not null,
    row_count   integer not null,
    -- under which master key the cells lie
    key_id      varchar(20) not null,
    created_by  uuid not null,
    created_at  timestamptz not null,
    ended_at    timestamptz,
    constraint intake_run_created_by_fk foreign key (created_by) references person,
    constraint intake_run_kind_known check (kind in ('CUSTOMERS', 'ORDERS')),
    constraint intake_run_state_known check (state in ('READ', 'CHECKED', 'IMPORTING', 'DONE', 'CANCELLED')),
    constraint intake_run_ended check ((ended_at is not null) = (state in ('DONE', 'CANCELLED')))
);
-- one's own runs, newest first
create index intake_run_created_by_idx on intake_run (created_by, created_at desc);
-- what goes on after a restart
create index intake_run_importing_idx on intake_run (state) where state = 'IMPORTING';

create table intake_column (
    run_id   uuid not null,
    position integer not null,
    header   varchar(200) not null,
    field    varchar(20),
    constraint intake_column_pk primary key (run_id, position),
    constraint intake_column_run_fk foreign key (run_id) references intake_run on delete cascade
);

-- what a person said a header means, for the next file
create table intake_header (
    person_id uuid not null,
    kind      varchar(10) not null,
    header    varchar(200) not null,
    field     varchar(20),
    constraint intake_header_pk primary key (person_id, kind, header),
    constraint intake_header_person_fk foreign key (person_id) references person
);

create table intake_choice (
    run_id uuid not null,
    field  varchar(20) not null,
    value  varchar(200) not null,
    act    varchar(8) not null,
    target varchar(40),
    constraint intake_choice_pk primary key (run_id, field, value),
    constraint intake_choice_run_fk foreign key (run_id) references intake_run on delete cascade,
    constraint intake_choice_act_known check (act in ('MAP', 'CREATE', 'OMIT')),
    constraint intake_choice_target check ((act = 'MAP') = (target is not null))
);

create table intake_row (
    run_id  uuid not null,
    number  integer not null,
    -- JSON of the texts, AES-256-GCM under the run's master key; gone once the row has been entered
    cells   bytea,
    outcome varchar(8),
    -- by what an order is known again when it comes another time
    mark    varchar(60),
    constraint intake_row_pk primary key (run_id, number),
    constraint intake_row_run_fk foreign key (run_id) references intake_run on delete cascade,
    constraint intake_row_outcome_known check (outcome in ('GOOD', 'KNOWN', 'NO_ORDER', 'BAD', 'ENTERED'))
);
-- the next row to be entered, and how many there are of each
create index intake_row_outcome_idx on intake_row (run_id, outcome, number);

create table intake_finding (
    run_id      uuid not null,
    number      integer not null,
    position    integer not null,
    field       varchar(20) not null,
    message_key varchar(80) not null,
    value       varchar(400) not null,
    suggestion  varchar(400),
    blocking    boolean not null,
    constraint intake_finding_pk primary key (run_id, number, position),
    constraint intake_finding_row_fk foreign key (run_id, number) references intake_row on delete cascade
);
