-- Who saw or changed what. Append-only for the application's user (see afterMigrate); sealed by a job, see the
-- decision record on audit. Days go whole: one partition a month.

create table audit_entry (
    id           uuid not null,
    at           timestamptz not null,
    -- the inserting transaction: the sealing job takes entries below the oldest one still running
    xact         xid8 not null default pg_current_xact_id(),
    person_id    uuid,
    person_name  varchar(40),
    address      varchar(45),
    kind         varchar(20) not null,
    subject_kind varchar(40),
    subject_id   uuid,
    -- field → [old, new] for changes, else what the kind needs; personal values are ciphertext
    details      jsonb not null default '{}',
    constraint audit_entry_pk primary key (at, id)
) partition by range (at);
create table audit_entry_default partition of audit_entry default;
-- a record's history, newest first
create index audit_entry_subject_idx on audit_entry (subject_id, at desc) where subject_id is not null;
-- what one person did
create index audit_entry_person_idx on audit_entry (person_id, at desc);
