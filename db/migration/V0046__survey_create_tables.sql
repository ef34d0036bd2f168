-- Surveys: periodic by tier, answered by a signed link without signing in.

create table survey (
    id           uuid primary key,
    version      bigint not null,
    customer_id  uuid not null,
    tier         char(1) not null,
    asked_on     date not null,
    expires_on   date not null,
    -- whoever gave the link to the customer
    sent_at      timestamptz,
    sent_by      uuid,
    answered_at  timestamptz,
    corrected_at timestamptz,
    corrections  integer not null default 0,
    satisfaction integer,
    -- brand three degrees
    awareness    integer,
    reputation   integer,
    loyalty      integer,
    said         varchar(1000),
    constraint survey_customer_fk foreign key (customer_id) references customer,
    constraint survey_sent_by_fk foreign key (sent_by) references person,
    -- nobody is asked twice on one day, however often the run runs
    constraint survey_once_a_day unique (customer_id, asked_on),
    constraint survey_expires_later check (expires_on > asked_on),
    constraint survey_sent_whole check ((sent_at is null) = (sent_by is null)),
    constraint survey_answered_whole check ((answered_at is null) = (satisfaction is null)
        and (answered_at is null) = (awareness is null) and (answered_at is null) = (reputation is null)
        and (answered_at is null) = (loyalty is null)),
    constraint survey_answered_after_sent check (answered_at is null or sent_at is not null),
    constraint survey_corrected_whole check ((corrected_at is null) = (corrections = 0) and (corrected_at is null or answered_at is not null)),
    constraint survey_range check (satisfaction between 1 and 5 and awareness between 1 and 5 and reputation between 1 and 5
        and loyalty between 1 and 5)
);
-- the list, and what was asked within a time
create index survey_asked_idx on survey (asked_on desc, id desc);
