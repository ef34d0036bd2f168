-- What the application keeps of itself: sessions, scheduled work, fingerprints of its keys. The shapes of the first
-- two are given by Spring Session and db-scheduler.

create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_id_unique on spring_session (session_id);
-- ended ones are swept away
create index spring_session_expiry_idx on spring_session (expiry_time);
-- all of one person, to end them
create index spring_session_principal_idx on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session_fk foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

create table scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    constraint scheduled_task_pk primary key (task_name, task_instance)
);
-- what is due next, and whose node has died
create index scheduled_task_execution_idx on scheduled_task (execution_time);
create index scheduled_task_heartbeat_idx on scheduled_task (last_heartbeat);

create table master_key (
    purpose     varchar(20) not null,
    id          varchar(20) not null,
    fingerprint bytea not null,
    constraint master_key_pk primary key (purpose, id)
);
