-- A manager lets somebody look at more numbers for a day; and what the search looks at, in one indexed column.

create table reveal_extension (
    id         uuid primary key,
    person_id  uuid not null,
    on_day     date not null,
    -- looks in addition to the day's allowance, of one's own customers and of others' alike
    more       integer not null,
    reason     varchar(200) not null,
    granted_by uuid not null,
    granted_at timestamptz not null,
    constraint reveal_extension_person_fk foreign key (person_id) references person,
    constraint reveal_extension_granted_by_fk foreign key (granted_by) references person,
    constraint reveal_extension_not_oneself check (granted_by <> person_id),
    constraint reveal_extension_more_in_reason check (more between 1 and 200)
);
-- what somebody may look at today
create index reveal_extension_person_idx on reveal_extension (person_id, on_day);

create extension if not exists pg_trgm;
-- name, normalised name, short name, credit code, full pinyin and its initials, line by line
alter table customer add column search_text text not null generated always as (
    lower(name) || E'\n' || name_key || E'\n' || lower(coalesce(short_name, '')) || E'\n'
    || lower(coalesce(credit_code, '')) || E'\n' || replace(name_sort, ' ', '') || E'\n'
    || regexp_replace(name_sort, '(\S)\S*\s*', '\1', 'g')) stored;
-- any piece of them, from three characters on; shorter ones are read from the column
create index customer_search_idx on customer using gin (search_text gin_trgm_ops);
