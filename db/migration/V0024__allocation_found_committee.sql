-- The way to a customer by application: who asks, the head's word, the committee's ballot with its votes, and who has an
-- interest of their own at a customer.

-- a person has an interest of their own at a customer, as declared; it recuses from votes and bars from holding
create table interest (
    id          uuid primary key,
    version     bigint not null,
    person_id   uuid not null,
    customer_id uuid not null,
    what        varchar(400) not null,
    declared_at timestamptz not null,
    declared_by uuid not null,
    ended_at    timestamptz,
    ended_by    uuid,
    constraint interest_person_fk foreign key (person_id) references person,
    constraint interest_customer_fk foreign key (customer_id) references customer,
    constraint interest_declared_by_fk foreign key (declared_by) references person,
    constraint interest_ended_by_fk foreign key (ended_by) references person,
    constraint interest_ended_whole check ((ended_at is null) = (ended_by is null))
);
-- an interest is declared once while it lasts; who is recused at a customer
create unique index interest_one_open on interest (customer_id, person_id) where ended_at is null;
-- what somebody declared, newest first
create index interest_person_idx on interest (person_id, declared_at desc);
create index interest_declared_idx on interest (declared_at desc, id desc);

-- who presides; members are whoever has the role
create table committee_seat (
    seat         varchar(6) primary key,
    person_id    uuid not null,
    appointed_by uuid,
    appointed_at timestamptz not null,
    constraint committee_seat_person_fk foreign key (person_id) references person,
    constraint committee_seat_appointed_by_fk foreign key (appointed_by) references person,
    constraint committee_seat_known check (seat in ('CHAIR', 'DEPUTY')),
    constraint committee_seat_one_each unique (person_id)
);

create table allocation_application (
    id           uuid primary key,
    version      bigint not null,
    applicant_id uuid not null,
    background   varchar(2000) not null,
    plan         varchar(4000) not null,
    expected_by  date not null,
    filed_at     timestamptz not null,
    -- the day by which the head of the department has to answer
    due_on       date not null,
    escalated_at timestamptz,
    state        varchar(9) not null,
    answered_by  uuid,
    answered_at  timestamptz,
    answer       varchar(1000),
    constraint allocation_application_applicant_fk foreign key (applicant_id) references person,
    constraint allocation_application_answered_by_fk foreign key (answered_by) references person,
    constraint allocation_application_state_known check (state in ('FILED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'DECIDED')),
    constraint allocation_application_answered_whole check ((answered_by is null) = (answered_at is null)),
    constraint allocation_application_answered check (state in ('FILED', 'WITHDRAWN') or answered_by is not null),
    constraint allocation_application_declined_with_reason check (state <> 'DECLINED' or answer is not null),
    constraint allocation_application_not_by_oneself check (answered_by <> applicant_id)
);
-- what waits for heads, the oldest first
create index allocation_application_waiting_idx on allocation_application (filed_at, id) where state = 'FILED';
-- a person's own, and the list of all, newest first
create index allocation_application_applicant_idx on allocation_application (applicant_id, filed_at desc);
create index allocation_application_filed_idx on allocation_application (filed_at desc, id desc);

create table ballot (
    id            uuid primary key,
    version       bigint not null,
    customer_id   uuid not null,
    opened_at     timestamptz not null,
    -- the tenth working day after the opening
    due_on        date not null,
    escalated_at  timestamptz,
    state         varchar(9) not null,
    decided_at    timestamptz,
    decided_by    uuid,
    manner        varchar(8),
    -- the line that won; null: nobody
    winner_id     uuid,
    reason        varchar(1000),
    -- the allocation by which it was carried out
    allocation_id uuid,
    eligible      integer,
    votes_cast    integer,
    constraint ballot_customer_fk foreign key (customer_id) references customer,
    constraint ballot_decided_by_fk foreign key (decided_by) references person,
    constraint ballot_allocation_fk foreign key (allocation_id) references allocation,
    constraint ballot_state_known check (state in ('OPEN', 'DECIDED', 'OVERTAKEN')),
    constraint ballot_manner_known check (manner in ('MAJORITY', 'CASTING', 'DIRECTOR')),
    constraint ballot_ended check ((state = 'OPEN') = (decided_at is null)),
    constraint ballot_decision_whole check ((state = 'DECIDED') = (decided_by is not null and manner is not null
        and reason is not null and eligible is not null and votes_cast is not null)),
    -- a decision for somebody is carried out with it, or is none
    constraint ballot_carried_out check ((winner_id is null) = (allocation_id is null)
        and (winner_id is null or state = 'DECIDED'))
);
-- all who ask for a customer stand in one ballot
create unique index ballot_one_open on ballot (customer_id) where state = 'OPEN';
-- those that wait as they fall due, and those decided newest first
create index ballot_open_idx on ballot (due_on, id) where state = 'OPEN';
create index ballot_decided_idx on ballot (decided_at desc, id desc) where state <> 'OPEN';
-- a customer's history
create index ballot_customer_idx on ballot (customer_id);
create unique index ballot_allocation_unique on ballot (allocation_id) where allocation_id is not null;

-- one customer asked for in an application
create table application_line (
    id               uuid primary key,
    version          bigint not null,
    application_id   uuid not null,
    applicant_id     uuid not null,
    customer_id      uuid not null,
    -- CNY without VAT promised from this customer until the application's day
    expected_revenue numeric(18, 2) not null,
    ballot_id        uuid,
    -- null: open
    outcome          varchar(9),
    constraint application_line_application_fk foreign key (application_id) references allocation_application,
    constraint application_line_applicant_fk foreign key (applicant_id) references person,
    constraint application_line_customer_fk foreign key (customer_id) references customer,
    constraint application_line_ballot_fk foreign key (ballot_id) references ballot,
    constraint application_line_promises check (expected_revenue > 0),
    constraint application_line_outcome_known check (outcome in ('WON', 'LOST', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN')),
    constraint application_line_once unique (application_id, customer_id)
);
-- nobody asks twice for a customer at a time
create unique index application_line_one_open on application_line (applicant_id, customer_id) where outcome is null;
-- the candidates of a ballot; of whom one wins
create index application_line_ballot_idx on application_line (ballot_id) where ballot_id is not null;
create unique index application_line_one_winner on application_line (ballot_id) where outcome = 'WON';
alter table ballot add constraint ballot_winner_fk foreign key (winner_id) references application_line;

create table ballot_vote (
    id        uuid primary key,
    version   bigint not null,
    ballot_id uuid not null,
    member_id uuid not null,
    -- null: nobody
    choice_id uuid,
    reason    varchar(1000) not null,
    cast_at   timestamptz not null,
    constraint ballot_vote_ballot_fk foreign key (ballot_id) references ballot,
    constraint ballot_vote_member_fk foreign key (member_id) references person,
    constraint ballot_vote_choice_fk foreign key (choice_id) references application_line,
    constraint ballot_vote_once unique (ballot_id, member_id)
);

-- who stood on the committee when a ballot was decided, and who was recused: for the minutes
create table ballot_member (
    ballot_id uuid not null,
    person_id uuid not null,
    seat      varchar(6) not null,
    recusal   varchar(9),
    constraint ballot_member_pk primary key (ballot_id, person_id),
    constraint ballot_member_ballot_fk foreign key (ballot_id) references ballot,
    constraint ballot_member_person_fk foreign key (person_id) references person,
    constraint ballot_member_seat_known check (seat in ('CHAIR', 'DEPUTY', 'MEMBER')),
    constraint ballot_member_recusal_known check (recusal in ('APPLICANT', 'INTEREST', 'APPROVED'))
);

-- how the principles stood when a ballot was decided, and would have stood after each possible decision
create table ballot_principles (
    ballot_id          uuid not null,
    line_id            uuid not null,
    department_id      uuid not null,
    department         varchar(80) not null,
    after              boolean not null,
    people             integer not null,
    fairness           numeric(7, 4) not null,
    priority           numeric(7, 4),
    dispersion         numeric(9, 4),
    largest            varchar(40),
    dispersion_limit   numeric(7, 4),
    flexibility        numeric(9, 2),
    constraint ballot_principles_pk primary key (ballot_id, line_id, department_id, after),
    constraint ballot_principles_ballot_fk foreign key (ballot_id) references ballot,
    constraint ballot_principles_line_fk foreign key (line_id) references application_line
);
