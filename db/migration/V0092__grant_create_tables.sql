-- Asking to see a customer that a colleague holds: for what, for how long, and what the head over the holder said. What is
-- granted ends by itself, by its day.

create table query_application (
    id            uuid primary key,
    version       bigint not null,
    customer_id   uuid not null,
    asker_id      uuid not null,
    purpose       varchar(400) not null,
    days          integer not null,
    state         varchar(9) not null,
    filed_at      timestamptz not null,
    decided_by    uuid,
    decided_at    timestamptz,
    answer        varchar(400),
    granted_until date,
    ended_by      uuid,
    ended_at      timestamptz,
    constraint query_application_customer_fk foreign key (customer_id) references customer,
    constraint query_application_asker_fk foreign key (asker_id) references person,
    constraint query_application_decided_by_fk foreign key (decided_by) references person,
    constraint query_application_ended_by_fk foreign key (ended_by) references person,
    constraint query_application_days_possible check (days between 1 and 30),
    constraint query_application_state_known check (state in ('WAITING', 'GRANTED', 'DECLINED', 'ENDED')),
    constraint query_application_decided_whole check ((decided_by is null) = (decided_at is null)),
    constraint query_application_decided check (state in ('WAITING', 'ENDED') or decided_by is not null),
    constraint query_application_granted_until check (state <> 'GRANTED' or granted_until is not null),
    constraint query_application_declined_with_reason check (state <> 'DECLINED' or answer is not null),
    constraint query_application_ended_whole check ((state = 'ENDED') = (ended_at is not null)),
    constraint query_application_not_by_oneself check (decided_by <> asker_id)
);
-- one question at a time; what waits for the head over a customer's holder
create unique index query_application_one_waiting on query_application (customer_id, asker_id) where state = 'WAITING';
-- the policy asks at every look whether somebody may
create index query_application_granted_idx on query_application (asker_id, customer_id, granted_until) where state = 'GRANTED';
-- the list, newest first
create index query_application_newest_idx on query_application (filed_at desc, id desc);
create index query_application_asker_idx on query_application (asker_id, filed_at desc);
-- a merge moves it along, but for a second question that waits
insert into customer_reference (table_name, column_name, way) values ('query_application', 'customer_id', 'MOVE_OR_STAY');
