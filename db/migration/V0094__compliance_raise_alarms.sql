-- Alarms over how somebody looks at customers, with the entries of the log that raised them; and decoys, customers that
-- nobody has a reason to look at.

create table decoy_customer (
    customer_id uuid primary key,
    planted_by  uuid not null,
    planted_at  timestamptz not null,
    constraint decoy_customer_customer_fk foreign key (customer_id) references customer,
    constraint decoy_customer_planted_by_fk foreign key (planted_by) references person
);
-- a merge moves it along, but to another decoy
insert into customer_reference (table_name, column_name, way) values ('decoy_customer', 'customer_id', 'MOVE_OR_STAY');

create table access_alarm (
    id        uuid primary key,
    person_id uuid not null,
    kind      varchar(14) not null,
    -- the hour of the business day that it is about
    hour      timestamptz not null,
    seen      integer not null,
    -- the median of the person's own hours of the 30 days before; null where the kind needs none
    usual     numeric(9, 1),
    -- entries of the log, at most 200
    evidence  uuid[] not null,
    raised_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid,
    note      varchar(400),
    constraint access_alarm_person_fk foreign key (person_id) references person,
    constraint access_alarm_closed_by_fk foreign key (closed_by) references person,
    constraint access_alarm_kind_known check (
        kind in ('MANY_REVEALS', 'MANY_VIEWS', 'MANY_REFUSALS', 'OUTSIDE_HOURS', 'AFTER_NOTICE', 'DECOY')),
    -- each hour raises each kind once, however often the job runs and on how many nodes
    constraint access_alarm_once unique (person_id, kind, hour),
    constraint access_alarm_closed_whole check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (note is null)),
    constraint access_alarm_not_closed_by_oneself check (closed_by <> person_id)
);
-- what is open, newest first; what was closed
create index access_alarm_open_idx on access_alarm (raised_at desc, id desc) where closed_at is null;
create index access_alarm_newest_idx on access_alarm (raised_at desc, id desc);
