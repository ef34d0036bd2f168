-- Our own people: departments as a tree, persons with roles and level, delegations of signing.

create table department (
    id        uuid primary key,
    version   bigint not null,
    name      varchar(80) not null,
    parent_id uuid,
    constraint department_parent_fk foreign key (parent_id) references department,
    constraint department_not_its_own_parent check (parent_id <> id),
    constraint department_name_per_parent unique nulls not distinct (parent_id, name)
);

create table person (
    id                 uuid primary key,
    version            bigint not null,
    username           varchar(40) not null,
    name               varchar(40) not null,
    department_id      uuid not null,
    level              varchar(10),
    password_hash      varchar(200) not null,
    password_set_at    timestamptz not null,
    password_must_change boolean not null default false,
    bank_account       varchar(34),
    bank_name          varchar(80),
    enabled            boolean not null default true,
    created_at         timestamptz not null,
    constraint person_department_fk foreign key (department_id) references department,
    constraint person_level_known check (level in ('SENIOR', 'REGULAR', 'NEW'))
);
-- sign-in does not mind case, and two people never share a name to sign in with
create unique index person_username_unique on person (lower(username));
-- a manager's team
create index person_department_idx on person (department_id);

create table person_role (
    person_id uuid not null,
    role      varchar(12) not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references person,
    constraint person_role_known check (role in ('SALES', 'MANAGER', 'DIRECTOR', 'ASSISTANT', 'PHONE', 'SERVICE',
                                                 'FINANCE', 'COMMITTEE', 'COMPLIANCE', 'ADMIN'))
);

-- who signs trip reports for a director, from one day to another
create table delegation (
    id          uuid primary key,
    version     bigint not null,
    director_id uuid not null,
    delegate_id uuid not null,
    from_date   date not null,
    to_date     date not null,
    ended_early boolean not null default false,
    constraint delegation_director_fk foreign key (director_id) references person,
    constraint delegation_delegate_fk foreign key (delegate_id) references person,
    constraint delegation_dates check (from_date <= to_date),
    constraint delegation_to_another check (director_id <> delegate_id)
);
-- the sign queue asks for whom one may sign today
create index delegation_delegate_idx on delegation (delegate_id, to_date);

-- attempts to sign in, counted before the password is looked at, by account and by address
create table sign_in_attempt (
    key          varchar(120) primary key,
    attempts     integer not null,
    window_start timestamptz not null
);
