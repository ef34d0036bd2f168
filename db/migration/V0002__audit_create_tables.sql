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
-- everything newest first: the log page
create index audit_entry_newest_idx on audit_entry (at desc, id desc);

-- The seal: for each entry its place in the chain and the HMAC over the one before and its own content. Also
-- append-only; an entry edited, removed or put in between no longer fits.
create table audit_seal (
    position bigint primary key,
    entry_at timestamptz not null,
    entry_id uuid not null,
    mac      bytea not null,
    key_id   varchar(20) not null,
    constraint audit_seal_position_positive check (position > 0),
    -- the sealing job asks what is sealed already
    constraint audit_seal_entry_once unique (entry_id)
);

-- The head of the chain at the end of each sealing that found something; once a day one leaves the database by the log.
create table audit_seal_head (
    position  bigint primary key,
    sealed_at timestamptz not null,
    mac       bytea not null,
    constraint audit_seal_head_position_fk foreign key (position) references audit_seal
);
