-- The second factor: a secret that the person's telephone knows, too, and codes for the day on which it is lost.

create table second_factor (
    person_id    uuid primary key,
    key_id       varchar(20) not null,
    secret       bytea not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    -- the time step of the last code that was good: each is good once
    last_step    bigint not null default 0,
    constraint second_factor_person_fk foreign key (person_id) references person,
    constraint second_factor_confirmed_after_begun check (confirmed_at >= begun_at)
);

create table recovery_code (
    person_id uuid not null,
    -- SHA-256 over person and code; a code has 80 bits of chance, so nobody tries them all
    hash      bytea not null,
    used_at   timestamptz,
    constraint recovery_code_pk primary key (person_id, hash),
    constraint recovery_code_factor_fk foreign key (person_id) references second_factor on delete cascade,
    constraint recovery_code_hash_length check (octet_length(hash) = 32)
);
