-- What somebody has to do by a day.

create table task (
    id          uuid primary key,
    version     bigint not null,
    assignee_id uuid not null,
    title       varchar(200) not null,
    due_on      date,
    customer_id uuid,
    -- what it came from, for instance the visit whose next step it is; closed with it
    source_kind varchar(40),
    source_id   uuid,
    -- null where the system opened it
    created_by  uuid,
    created_at  timestamptz not null,
    done_at     timestamptz,
    done_by     uuid,
    constraint task_assignee_fk foreign key (assignee_id) references person,
    constraint task_customer_fk foreign key (customer_id) references customer,
    constraint task_created_by_fk foreign key (created_by) references person,
    constraint task_done_by_fk foreign key (done_by) references person,
    constraint task_source_whole check ((source_kind is null) = (source_id is null)),
    constraint task_done_by_somebody check (done_by is null or done_at is not null)
);
-- a person's open tasks as they fall due
create index task_open_assignee_idx on task (assignee_id, due_on, id) where done_at is null;
-- what a person did lately
create index task_done_assignee_idx on task (assignee_id, done_at desc) where done_at is not null;
-- a customer's open tasks
create index task_open_customer_idx on task (customer_id, due_on, id) where done_at is null;
-- what is to be closed with its source
create index task_open_source_idx on task (source_id) where done_at is null and source_id is not null;
-- a person's tasks given to others
create index task_created_by_idx on task (created_by) where done_at is null;
