-- Passwords that a person had before, where the profile asks for ones that are new.

create table former_password (
    person_id   uuid not null,
    replaced_at timestamptz not null,
    hash        varchar(200) not null,
    constraint former_password_pk primary key (person_id, replaced_at),
    constraint former_password_person_fk foreign key (person_id) references person
);
