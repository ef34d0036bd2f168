-- Trips, the visits on them (or without one), and the one written report of a trip with its way to qualified.

-- the running number of each month, in CL-2611-023
create table trip_month (
    month varchar(4) primary key,
    last  integer not null
);

create table trip (
    id             uuid primary key,
    version        bigint not null,
    -- CL-2611-023: year and month, then a running number
    number         varchar(20) not null,
    kind           varchar(10) not null,
    traveller_id   uuid not null,
    purpose        varchar(200) not null,
    places         varchar(200) not null,
    from_date      date not null,
    to_date        date not null,
    expected_cost  numeric(18, 2),
    state          varchar(10) not null,
    go_ahead       varchar(10) not null,
    go_ahead_by    uuid,
    go_ahead_note  varchar(400),
    started_at     timestamptz,
    ended_at       timestamptz,
    cancelled_note varchar(400),
    created_at     timestamptz not null,
    constraint trip_traveller_fk foreign key (traveller_id) references person,
    constraint trip_go_ahead_by_fk foreign key (go_ahead_by) references person,
    constraint trip_number_unique unique (number),
    constraint trip_dates check (from_date <= to_date),
    constraint trip_cost_not_negative check (expected_cost >= 0),
    constraint trip_kind_known check (kind in ('SALES', 'SERVICE', 'LOCAL')),
    constraint trip_state_known check (state in ('PLANNED', 'UNDER_WAY', 'ENDED', 'CANCELLED')),
    constraint trip_go_ahead_known check (go_ahead in ('NOT_NEEDED', 'ASKED', 'GIVEN', 'REFUSED')),
    constraint trip_leaves_with_go_ahead check (state not in ('UNDER_WAY', 'ENDED') or go_ahead in ('NOT_NEEDED', 'GIVEN'))
);
-- one's own trips, newest first
create index trip_traveller_idx on trip (traveller_id, from_date desc, id desc);
-- everybody's trips, newest first
create index trip_from_idx on trip (from_date desc, id desc);

create table trip_companion (
    trip_id   uuid not null,
    person_id uuid not null,
    constraint trip_companion_pk primary key (trip_id, person_id),
    constraint trip_companion_trip_fk foreign key (trip_id) references trip,
    constraint trip_companion_person_fk foreign key (person_id) references person
);
-- the trips one went along on
create index trip_companion_person_idx on trip_companion (person_id);

-- the customers a trip set out to visit; explained where it was not visited
create table trip_customer (
    trip_id             uuid not null,
    customer_id         uuid not null,
    position            integer not null,
    not_visited_because varchar(400),
    scouting_asked_at   timestamptz,
    constraint trip_customer_pk primary key (trip_id, customer_id),
    constraint trip_customer_trip_fk foreign key (trip_id) references trip,
    constraint trip_customer_customer_fk foreign key (customer_id) references customer
);
-- a customer's trips
create index trip_customer_customer_idx on trip_customer (customer_id);

create table visit (
    id              uuid primary key,
    version         bigint not null,
    customer_id     uuid not null,
    visitor_id      uuid not null,
    trip_id         uuid,
    visited_at      timestamptz not null,
    kind            varchar(12) not null,
    need            varchar(2000),
    business        varchar(2000),
    competitor      varchar(2000),
    result          varchar(2000),
    next_step       varchar(400),
    next_step_on    date,
    latitude        numeric(9, 6),
    longitude       numeric(9, 6),
    -- the outcome of the phone team's call, kept here by verification
    verification    varchar(16) not null,
    verified_at     timestamptz,
    -- compliance decided that what was not confirmed is cleared up
    cleared_at      timestamptz,
    created_at      timestamptz not null,
    constraint visit_customer_fk foreign key (customer_id) references customer,
    constraint visit_visitor_fk foreign key (visitor_id) references person,
    constraint visit_trip_fk foreign key (trip_id) references trip,
    constraint visit_kind_known check (kind in ('FIRST', 'FOLLOW_UP', 'QUOTATION', 'DELIVERY', 'COLLECTION', 'COMPLAINT', 'COURTESY')),
    constraint visit_verification_known check (verification in ('NOT_DUE', 'WAITING', 'CONFIRMED', 'PARTLY', 'NOT_CONFIRMED', 'UNVERIFIABLE')),
    constraint visit_cleared_was_not_confirmed check (cleared_at is null or verification = 'NOT_CONFIRMED'),
    constraint visit_position_whole check ((latitude is null) = (longitude is null)),
    constraint visit_position_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
    constraint visit_next_step_dated check (next_step_on is null or next_step is not null)
);
-- a customer's visits, newest first: timeline, rhythm, "copy the last one"
create index visit_customer_idx on visit (customer_id, visited_at desc);
-- a person's own visits
create index visit_visitor_idx on visit (visitor_id, visited_at desc);
-- the visits of a trip
create index visit_trip_idx on visit (trip_id) where trip_id is not null;

create table visit_contact (
    visit_id   uuid not null,
    contact_id uuid not null,
    constraint visit_contact_pk primary key (visit_id, contact_id),
    constraint visit_contact_visit_fk foreign key (visit_id) references visit,
    constraint visit_contact_contact_fk foreign key (contact_id) references contact
);
-- when a contact was met
create index visit_contact_contact_idx on visit_contact (contact_id);

-- what a report must hold before it is submitted: the newest version counts, reports keep the one they were held to
create table report_checklist (
    version       integer primary key,
    min_length    integer not null,
    date_required boolean not null,
    empty_phrases varchar(40)[] not null,
    created_at    timestamptz not null,
    created_by    uuid,
    constraint report_checklist_created_by_fk foreign key (created_by) references person,
    constraint report_checklist_length check (min_length between 1 and 200)
);
insert into report_checklist (version, min_length, date_required, empty_phrases, created_at)
values (1, 4, true,
        array ['了解情况', '了解了情况', '了解一下情况', '了解需求', '打了电话', '打过电话', '电话沟通', '继续跟进', '继续跟踪', '跟进中', '待跟进',
               '保持联系', '正常拜访', '例行拜访', '一切正常', '情况良好', '暂无', '没有', '无', '同上', '略', '待定', '正常',
               'follow up', 'called', 'nothing new', 'as usual', 'none', 'n/a', 'same as above'],
        timestamptz '2024-01-01 00:00:00+08');

create table trip_report (
    id                uuid primary key,
    version           bigint not null,
    trip_id           uuid not null,
    state             varchar(12) not null,
    summary           varchar(2000),
    -- since when the paper lies with whoever has it now
    state_since       timestamptz not null,
    -- how often it was submitted; each submission is kept as a version
    submissions       integer not null default 0,
    submitted_at      timestamptz,
    late              boolean not null default false,
    checklist_version integer,
    signed_at         timestamptz,
    signed_by         uuid,
    -- the director for whom a delegate signed
    signed_for        uuid,
    qualified_at      timestamptz,
    qualified_by      uuid,
    -- where the separation of duties was switched off or could not be kept, in words
    own_paper_note    varchar(400),
    returned_note     varchar(1000),
    returned_by       uuid,
    created_at        timestamptz not null,
    constraint trip_report_trip_fk foreign key (trip_id) references trip,
    constraint trip_report_one_per_trip unique (trip_id),
    constraint trip_report_checklist_fk foreign key (checklist_version) references report_checklist,
    constraint trip_report_signed_by_fk foreign key (signed_by) references person,
    constraint trip_report_signed_for_fk foreign key (signed_for) references person,
    constraint trip_report_qualified_by_fk foreign key (qualified_by) references person,
    constraint trip_report_returned_by_fk foreign key (returned_by) references person,
    constraint trip_report_state_known check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE')),
    constraint trip_report_submitted_whole check (state = 'DRAFT' or submitted_at is not null),
    constraint trip_report_signed_whole check ((signed_at is null) = (signed_by is null)),
    constraint trip_report_qualified_whole check ((qualified_at is null) = (qualified_by is null)),
    constraint trip_report_qualified_after_signed check (state not in ('SIGNED', 'QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE') or signed_by is not null),
    constraint trip_report_verified_after_qualified check (state not in ('QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE') or qualified_by is not null)
);
-- the sign queue and the entry queue, oldest first
create index trip_report_waiting_idx on trip_report (state, state_since, id) where state in ('SUBMITTED', 'SIGNED');

-- one section a visit, written from what was logged
create table trip_report_section (
    report_id    uuid not null,
    visit_id     uuid not null,
    position     integer not null,
    customer_id  uuid not null,
    need         varchar(2000),
    business     varchar(2000),
    competitor   varchar(2000),
    result       varchar(2000),
    next_step    varchar(400),
    next_step_on date,
    constraint trip_report_section_pk primary key (report_id, visit_id),
    constraint trip_report_section_visit_unique unique (visit_id),
    constraint trip_report_section_report_fk foreign key (report_id) references trip_report,
    constraint trip_report_section_visit_fk foreign key (visit_id) references visit,
    constraint trip_report_section_customer_fk foreign key (customer_id) references customer,
    constraint trip_report_section_dated check (next_step_on is null or next_step is not null)
);

create table trip_report_met (
    report_id  uuid not null,
    visit_id   uuid not null,
    contact_id uuid not null,
    constraint trip_report_met_pk primary key (report_id, visit_id, contact_id),
    constraint trip_report_met_report_fk foreign key (report_id) references trip_report,
    constraint trip_report_met_visit_fk foreign key (visit_id) references visit,
    constraint trip_report_met_contact_fk foreign key (contact_id) references contact
);

-- every submission as it was, and why it came back; personal values are ciphertext under the contact's key
create table trip_report_version (
    report_id     uuid not null,
    number        integer not null,
    submitted_at  timestamptz not null,
    submitted_by  uuid not null,
    content       jsonb not null,
    returned_at   timestamptz,
    returned_by   uuid,
    returned_note varchar(1000),
    constraint trip_report_version_pk primary key (report_id, number),
    constraint trip_report_version_report_fk foreign key (report_id) references trip_report,
    constraint trip_report_version_submitted_by_fk foreign key (submitted_by) references person,
    constraint trip_report_version_returned_by_fk foreign key (returned_by) references person,
    constraint trip_report_version_returned_whole check ((returned_at is null) = (returned_by is null)
        and (returned_at is null) = (returned_note is null))
);

-- who read which submission: several are signed together only after each was opened
create table trip_report_opening (
    report_id  uuid not null,
    person_id  uuid not null,
    submission integer not null,
    opened_at  timestamptz not null,
    constraint trip_report_opening_pk primary key (report_id, person_id, submission),
    constraint trip_report_opening_report_fk foreign key (report_id) references trip_report,
    constraint trip_report_opening_person_fk foreign key (person_id) references person
);

-- what a visit taught about the customer, field by field, until the assistant accepts or refuses it
create table proposed_change (
    id              uuid primary key,
    version         bigint not null,
    report_id       uuid not null,
    visit_id        uuid not null,
    customer_id     uuid not null,
    field           varchar(20) not null,
    contact_id      uuid,
    value           varchar(1000),
    -- personal values: ciphertext under the contact's key, and what the screen shows of it
    sealed          bytea,
    masked          varchar(200),
    -- the key of a contact that is not there yet
    key_id          varchar(20),
    wrapped_key     bytea,
    state           varchar(10) not null,
    decided_by      uuid,
    decided_at      timestamptz,
    refused_because varchar(400),
    created_at      timestamptz not null,
    constraint proposed_change_report_fk foreign key (report_id) references trip_report,
    constraint proposed_change_visit_fk foreign key (visit_id) references visit,
    constraint proposed_change_customer_fk foreign key (customer_id) references customer,
    constraint proposed_change_contact_fk foreign key (contact_id) references contact,
    constraint proposed_change_decided_by_fk foreign key (decided_by) references person,
    constraint proposed_change_state_known check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'ENTERED')),
    constraint proposed_change_one_value check ((value is null) <> (masked is null)),
    -- ciphertext goes where the contact is erased; what the screen showed of it stays
    constraint proposed_change_sealed_masked check (sealed is null or masked is not null),
    constraint proposed_change_key_whole check ((key_id is null) = (wrapped_key is null)),
    constraint proposed_change_decided_whole check ((state = 'OPEN') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint proposed_change_refused_with_reason check ((state = 'REFUSED') = (refused_because is not null))
);
-- the changes of one report
create index proposed_change_report_idx on proposed_change (report_id, created_at);
-- where a fact of a customer came from
create index proposed_change_customer_idx on proposed_change (customer_id) where state = 'ENTERED';

-- who signs a director's report where no other director can
create table director_deputy (
    id        uuid primary key,
    version   bigint not null,
    person_id uuid not null,
    from_date date not null,
    to_date   date not null,
    named_by  uuid not null,
    named_at  timestamptz not null,
    constraint director_deputy_person_fk foreign key (person_id) references person,
    constraint director_deputy_named_by_fk foreign key (named_by) references person,
    constraint director_deputy_dates check (from_date <= to_date),
    -- one deputy at a time
    constraint director_deputy_one exclude using gist (daterange(from_date, to_date, '[]') with &&)
);

-- whether one colleague leads the department of another, or one above it: for a superior nobody signs by delegation
create function is_superior(of_person uuid, over_person uuid) returns boolean language sql stable as $$
    with recursive up as (
        select department_id as id from person where person.id = over_person
        union
        select department.parent_id from department join up on department.id = up.id where department.parent_id is not null)
    select exists (select 1 from person_role where person_id = of_person and role = 'DIRECTOR')
        or exists (select 1 from person join person_role on person_role.person_id = person.id
                   where person.id = of_person and role = 'MANAGER' and department_id in (select id from up))
$$;
