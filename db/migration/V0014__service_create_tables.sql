-- Customers' problems, each somebody's to solve by a day.

create table service_case (
    id          uuid primary key,
    version     bigint not null,
    customer_id uuid not null,
    text        varchar(1000) not null,
    source_kind varchar(40),
    source_id   uuid,
    opened_at   timestamptz not null,
    opened_by   uuid not null,
    owner_id    uuid,
    due_on      date not null,
    done_at     timestamptz,
    done_by     uuid,
    outcome     varchar(1000),
    constraint service_case_customer_fk foreign key (customer_id) references customer,
    constraint service_case_opened_by_fk foreign key (opened_by) references person,
    constraint service_case_owner_fk foreign key (owner_id) references person,
    constraint service_case_done_by_fk foreign key (done_by) references person,
    constraint service_case_source_whole check ((source_kind is null) = (source_id is null)),
    -- what a customer said once is one case
    constraint service_case_one_per_source unique (source_kind, source_id),
    constraint service_case_done_whole check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null))
);
-- open ones by day, and a person's own
create index service_case_open_idx on service_case (due_on, id) where done_at is null;
create index service_case_owner_idx on service_case (owner_id) where done_at is null;
create index service_case_done_idx on service_case (done_at desc, id desc) where done_at is not null;
-- on the customer's page
create index service_case_customer_idx on service_case (customer_id);
