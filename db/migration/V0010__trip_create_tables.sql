-- Trips, the visits on them (or without one), and the one written report of a trip.

create sequence trip_number_seq;

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
create index trip_traveller_idx on trip (traveller_id, from_date desc);

create table trip_companion (
    trip_id   uuid not null,
    person_id uuid not null,
    constraint trip_companion_pk primary key (trip_id, person_id),
    constraint trip_companion_trip_fk foreign key (trip_id) references trip,
    constraint trip_companion_person_fk foreign key (person_id) references person
);
create index trip_companion_person_idx on trip_companion (person_id);

-- the customers a trip set out to visit; explained where it was not visited
create table trip_customer (
    trip_id     uuid not null,
    customer_id uuid not null,
    position    integer not null,
    not_visited_because varchar(400),
    constraint trip_customer_pk primary key (trip_id, customer_id),
    constraint trip_customer_trip_fk foreign key (trip_id) references trip,
    constraint trip_customer_customer_fk foreign key (customer_id) references customer
);
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
    created_at      timestamptz not null,
    constraint visit_customer_fk foreign key (customer_id) references customer,
    constraint visit_visitor_fk foreign key (visitor_id) references person,
    constraint visit_trip_fk foreign key (trip_id) references trip,
    constraint visit_kind_known check (kind in ('FIRST', 'FOLLOW_UP', 'QUOTATION', 'DELIVERY', 'COLLECTION', 'COMPLAINT', 'COURTESY')),
    constraint visit_verification_known check (verification in ('NOT_DUE', 'WAITING', 'CONFIRMED', 'PARTLY', 'NOT_CONFIRMED', 'UNVERIFIABLE')),
    constraint visit_position_whole check ((latitude is null) = (longitude is null)),
    constraint visit_next_step_dated check (next_step_on is null or next_step is not null)
);
-- a customer's visits, newest first: timeline, rhythm, "copy the last one"
create index visit_customer_idx on visit (customer_id, visited_at desc);
-- a person's own visits
create index visit_visitor_idx on visit (visitor_id, visited_at desc);
create index visit_trip_idx on visit (trip_id) where trip_id is not null;

create table visit_contact (
    visit_id   uuid not null,
    contact_id uuid not null,
    constraint visit_contact_pk primary key (visit_id, contact_id),
    constraint visit_contact_visit_fk foreign key (visit_id) references visit,
    constraint visit_contact_contact_fk foreign key (contact_id) references contact
);
create index visit_contact_contact_idx on visit_contact (contact_id);

create table trip_report (
    id             uuid primary key,
    version        bigint not null,
    trip_id        uuid not null,
    state          varchar(12) not null,
    summary        varchar(2000),
    -- since when the paper lies with whoever has it now
    state_since    timestamptz not null,
    submitted_at   timestamptz,
    late           boolean not null default false,
    signed_at      timestamptz,
    signed_by      uuid,
    -- the director for whom a delegate signed
    signed_for     uuid,
    qualified_at   timestamptz,
    qualified_by   uuid,
    -- where the separation of duties was switched off or could not be kept, in words
    own_paper_note varchar(400),
    returned_note  varchar(1000),
    created_at     timestamptz not null,
    constraint trip_report_trip_fk foreign key (trip_id) references trip,
    constraint trip_report_one_per_trip unique (trip_id),
    constraint trip_report_signed_by_fk foreign key (signed_by) references person,
    constraint trip_report_signed_for_fk foreign key (signed_for) references person,
    constraint trip_report_qualified_by_fk foreign key (qualified_by) references person,
    constraint trip_report_state_known check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE')),
    constraint trip_report_signed_whole check ((signed_at is null) = (signed_by is null)),
    constraint trip_report_qualified_whole check ((qualified_at is null) = (qualified_by is null)),
    constraint trip_report_qualified_after_signed check (state not in ('SIGNED', 'QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE') or signed_by is not null),
    constraint trip_report_verified_after_qualified check (state not in ('QUALIFIED', 'VERIFIED', 'DISCREPANT', 'UNVERIFIABLE') or qualified_by is not null)
);
-- the sign queue and the entry queue, oldest first
create index trip_report_waiting_idx on trip_report (state, state_since) where state in ('SUBMITTED', 'SIGNED');
