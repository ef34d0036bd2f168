-- The phone team: visits to be verified with what customers answered, the calls themselves, scouting, care, ratings.

create table verification (
    id          uuid primary key,
    version     bigint not null,
    visit_id    uuid not null,
    -- null for a visit without a trip, which is verified by sample
    report_id   uuid,
    customer_id uuid not null,
    author_id   uuid not null,
    opened_at   timestamptz not null,
    due_on      date not null,
    attempts    integer not null default 0,
    -- not again within the half-day in which it was tried
    not_before  timestamptz,
    result      varchar(14),
    note        varchar(1000),
    closed_at   timestamptz,
    closed_by   uuid,
    constraint verification_visit_fk foreign key (visit_id) references visit,
    constraint verification_report_fk foreign key (report_id) references trip_report,
    constraint verification_customer_fk foreign key (customer_id) references customer,
    constraint verification_author_fk foreign key (author_id) references person,
    constraint verification_closed_by_fk foreign key (closed_by) references person,
    constraint verification_one_per_visit unique (visit_id),
    constraint verification_attempts_not_negative check (attempts >= 0),
    constraint verification_result_known check (result in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED', 'UNVERIFIABLE')),
    constraint verification_closed_whole check ((result is null) = (closed_at is null) and (result is null) = (closed_by is null)),
    constraint verification_result_says_why check (result is null or result = 'CONFIRMED' or note is not null)
);
-- the queue: a customer's open visits
create index verification_open_idx on verification (customer_id) where result is null;
-- results, newest first, and how many today
create index verification_closed_idx on verification (closed_at desc, id) where result is not null;
-- an author's record of discrepancies
create index verification_author_idx on verification (author_id, closed_at) where result = 'NOT_CONFIRMED';
create index verification_report_idx on verification (report_id) where report_id is not null;

-- the numbered desks: customers hear "<company> 8", whoever sits there
create table phone_desk (
    number    integer primary key,
    person_id uuid not null,
    constraint phone_desk_person_fk foreign key (person_id) references person,
    constraint phone_desk_one_per_person unique (person_id),
    constraint phone_desk_number_positive check (number > 0)
);

create table phone_call (
    id          uuid primary key,
    version     bigint not null,
    purpose     varchar(12) not null,
    -- the scouting request or care call; null for verification, which covers all open visits
    subject_id  uuid,
    customer_id uuid not null,
    caller_id   uuid not null,
    desk        integer not null,
    contact_id  uuid,
    claimed_at  timestamptz not null,
    lease_until timestamptz not null,
    dialled_at  timestamptz,
    ended_at    timestamptz,
    outcome     varchar(13),
    note        varchar(1000),
    constraint phone_call_customer_fk foreign key (customer_id) references customer,
    constraint phone_call_caller_fk foreign key (caller_id) references person,
    constraint phone_call_contact_fk foreign key (contact_id) references contact,
    constraint phone_call_purpose_known check (purpose in ('VERIFICATION', 'SCOUTING', 'CARE')),
    constraint phone_call_subject_given check ((purpose = 'VERIFICATION') = (subject_id is null)),
    constraint phone_call_outcome_known check (outcome in ('COMPLETED', 'NO_ANSWER', 'BUSY', 'WRONG_NUMBER', 'CALL_BACK', 'DECLINED',
                                                           'COULD_NOT_SAY', 'RELEASED', 'LAPSED')),
    constraint phone_call_ended_whole check ((ended_at is null) = (outcome is null)),
    constraint phone_call_dialled_whole check ((dialled_at is null) = (contact_id is null))
);
-- a customer is on one line at a time, whoever claims at the same moment
create unique index phone_call_one_per_customer on phone_call (customer_id) where ended_at is null;
-- and a caller talks with one customer at a time
create unique index phone_call_one_per_caller on phone_call (caller_id) where ended_at is null;
-- a customer's calls, newest first: rest days, who was tried
create index phone_call_customer_idx on phone_call (customer_id, ended_at desc);
-- today's figures
create index phone_call_ended_idx on phone_call (ended_at);

create table verification_answer (
    verification_id uuid not null,
    question        varchar(12) not null,
    choice          varchar(6),
    words           varchar(1000),
    rating          integer,
    recorded_at     timestamptz not null,
    recorded_by     uuid not null,
    call_id         uuid not null,
    agreement       varchar(7),
    agreement_note  varchar(400),
    constraint verification_answer_pk primary key (verification_id, question),
    constraint verification_answer_verification_fk foreign key (verification_id) references verification,
    constraint verification_answer_recorded_by_fk foreign key (recorded_by) references person,
    constraint verification_answer_call_fk foreign key (call_id) references phone_call,
    constraint verification_answer_question_known check (question in ('THERE', 'MET', 'DISCUSSED', 'NEED', 'UNSOLVED', 'SATISFACTION')),
    constraint verification_answer_choice_known check (choice in ('YES', 'NO', 'UNSURE')),
    constraint verification_answer_rating_range check (rating between 1 and 5),
    constraint verification_answer_agreement_known check (agreement in ('AGREES', 'DIFFERS', 'UNCLEAR'))
);

create table scouting_request (
    id           uuid primary key,
    version      bigint not null,
    trip_id      uuid not null,
    customer_id  uuid not null,
    traveller_id uuid not null,
    question     varchar(400),
    asked_at     timestamptz not null,
    due_on       date not null,
    state        varchar(11) not null,
    attempts     integer not null default 0,
    not_before   timestamptz,
    there        varchar(6),
    wants        varchar(1000),
    answered_at  timestamptz,
    answered_by  uuid,
    constraint scouting_request_trip_fk foreign key (trip_id) references trip,
    constraint scouting_request_customer_fk foreign key (customer_id) references customer,
    constraint scouting_request_traveller_fk foreign key (traveller_id) references person,
    constraint scouting_request_answered_by_fk foreign key (answered_by) references person,
    constraint scouting_request_one_per_stop unique (trip_id, customer_id),
    constraint scouting_request_state_known check (state in ('ASKED', 'ANSWERED', 'NOT_REACHED', 'WITHDRAWN')),
    constraint scouting_request_there_known check (there in ('YES', 'NO', 'UNSURE')),
    constraint scouting_request_answered_whole check ((state = 'ANSWERED') = (there is not null)),
    constraint scouting_request_closed_whole check ((state = 'ASKED') = (answered_at is null))
);
-- the queue, by the day of the trip
create index scouting_request_open_idx on scouting_request (due_on, id) where state = 'ASKED';

create table care_call (
    id          uuid primary key,
    version     bigint not null,
    customer_id uuid not null,
    occasion    varchar(8) not null,
    festival    varchar(40),
    due_on      date not null,
    state       varchar(7) not null,
    attempts    integer not null default 0,
    not_before  timestamptz,
    rating      integer,
    said        varchar(1000),
    closed_at   timestamptz,
    closed_by   uuid,
    constraint care_call_customer_fk foreign key (customer_id) references customer,
    constraint care_call_closed_by_fk foreign key (closed_by) references person,
    constraint care_call_occasion_known check (occasion in ('TIER', 'FESTIVAL')),
    constraint care_call_festival_named check ((occasion = 'FESTIVAL') = (festival is not null)),
    constraint care_call_state_known check (state in ('DUE', 'DONE', 'SKIPPED')),
    constraint care_call_rating_range check (rating between 1 and 5),
    constraint care_call_closed_whole check ((state = 'DUE') = (closed_at is null))
);
-- one festival rings a customer once
create unique index care_call_one_per_festival on care_call (customer_id, festival, due_on) where festival is not null;
-- one call by tier waits at a time
create unique index care_call_one_open_by_tier on care_call (customer_id) where occasion = 'TIER' and state = 'DUE';
-- the queue, by day
create index care_call_open_idx on care_call (due_on, id) where state = 'DUE';

-- how satisfied a customer said it is; feeds tier and trust
create table satisfaction_rating (
    id          uuid primary key,
    customer_id uuid not null,
    rated_on    date not null,
    rating      integer not null,
    source_kind varchar(40) not null,
    source_id   uuid not null,
    constraint satisfaction_rating_customer_fk foreign key (customer_id) references customer,
    constraint satisfaction_rating_range check (rating between 1 and 5),
    constraint satisfaction_rating_once_per_source unique (source_kind, source_id)
);
-- the latest ratings of a customer
create index satisfaction_rating_customer_idx on satisfaction_rating (customer_id, rated_on desc);
