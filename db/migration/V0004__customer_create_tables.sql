-- The one customer base: maintained lists, customers, contacts with their secrets.

create table region (
    code        varchar(6) primary key,
    name        varchar(40) not null,
    parent_code varchar(6),
    -- how it is shown in a line: 江苏·扬州
    label       varchar(60) not null,
    constraint region_parent_fk foreign key (parent_code) references region,
    constraint region_code_shape check (code ~ '^[0-9]{2}([0-9]{2}([0-9]{2})?)?$')
);

-- one table a maintained list: code for the program, names for people, retired ones stay for old records
create table customer_kind (
    code varchar(20) primary key, name_zh varchar(40) not null, name_en varchar(60) not null,
    position integer not null, retired boolean not null default false
);
create table industry (
    code varchar(20) primary key, name_zh varchar(60) not null, name_en varchar(80) not null,
    position integer not null, retired boolean not null default false
);
create table customer_source (
    code varchar(20) primary key, name_zh varchar(40) not null, name_en varchar(60) not null,
    position integer not null, retired boolean not null default false,
    -- customers from such a source wait until compliance releases them
    quarantined boolean not null default false
);

create table customer (
    id                uuid primary key,
    version           bigint not null,
    name              varchar(120) not null,
    -- the normalised name: widths, case, spaces, brackets and company suffixes folded, the region kept
    name_key          varchar(400) not null,
    -- the pinyin by which names sort
    name_sort         varchar(400) not null,
    -- why this is another one than the customer of the same name
    twin_reason       varchar(200),
    short_name        varchar(40),
    credit_code       varchar(18),
    kind_code         varchar(20),
    industry_code     varchar(20),
    region_code       varchar(6),
    address           varchar(200),
    headcount_band    varchar(10),
    demand_estimate   numeric(18, 2),
    importance        varchar(10),
    special_needs     varchar(1000),
    preferences       varchar(1000),
    source_code       varchar(20),
    lost_on           date,
    lost_reason       varchar(200),
    tier              varchar(1) not null default 'C',
    -- null until a person or the policy first decided: "without a tier yet"
    tier_decided_on   date,
    completeness      integer not null default 0,
    created_at        timestamptz not null,
    created_by        uuid,
    constraint customer_kind_fk foreign key (kind_code) references customer_kind,
    constraint customer_industry_fk foreign key (industry_code) references industry,
    constraint customer_region_fk foreign key (region_code) references region,
    constraint customer_source_fk foreign key (source_code) references customer_source,
    constraint customer_created_by_fk foreign key (created_by) references person,
    constraint customer_tier_known check (tier in ('A', 'B', 'C')),
    constraint customer_importance_known check (importance in ('NORMAL', 'IMPORTANT', 'STRATEGIC')),
    constraint customer_headcount_known check (headcount_band in ('UNDER_20', 'UNDER_100', 'UNDER_500', 'UNDER_2000', 'OVER_2000')),
    constraint customer_demand_not_negative check (demand_estimate >= 0),
    constraint customer_completeness_percent check (completeness between 0 and 100),
    constraint customer_lost_with_reason check ((lost_on is null) = (lost_reason is null))
);
create unique index customer_credit_code_unique on customer (credit_code);
-- the same name twice only where somebody said why
create unique index customer_name_unique on customer (name_key) where twin_reason is null;
-- lists sorted by name, and by newest
create index customer_name_sort_idx on customer (name_sort, id);
create index customer_created_idx on customer (created_at desc, id);
-- a province or city with everything in it is a range of codes
create index customer_region_idx on customer (region_code text_pattern_ops);

create table contact (
    id                uuid primary key,
    version           bigint not null,
    customer_id       uuid not null,
    name              varchar(40) not null,
    title             varchar(60),
    buying_part       varchar(20),
    -- AES-256-GCM under the contact's own key, which is wrapped by the master key named key_id; see docs/decisions
    key_id            varchar(20) not null,
    wrapped_key       bytea not null,
    phone             bytea,
    email             bytea,
    messaging         bytea,
    -- what the screen shows without opening the secret
    phone_masked      varchar(24),
    email_masked      varchar(80),
    messaging_masked  varchar(40),
    birthday          date,
    notes             varchar(1000),
    do_not_contact    boolean not null default false,
    left_on           date,
    source_kind       varchar(40),
    source_id         uuid,
    created_at        timestamptz not null,
    constraint contact_customer_fk foreign key (customer_id) references customer,
    constraint contact_part_known check (buying_part in ('USER', 'RESPONSIBLE', 'MAIN_RESPONSIBLE', 'DECISION_MAKER'))
);
-- the contacts of a customer
create index contact_customer_idx on contact (customer_id);

-- keyed hashes by which an encrypted number is found: the whole, its last 8, its last 4
create table contact_index (
    contact_id uuid not null,
    field      varchar(12) not null,
    part       varchar(8) not null,
    hash       bytea not null,
    constraint contact_index_pk primary key (contact_id, field, part),
    constraint contact_index_contact_fk foreign key (contact_id) references contact on delete cascade
);
create index contact_index_hash_idx on contact_index (hash);

-- where a value came from: one row each time a fact was entered; the newest of a field is the present one's source
create table customer_fact (
    id          uuid primary key,
    customer_id uuid not null,
    contact_id  uuid,
    field       varchar(20) not null,
    source_kind varchar(40) not null,
    source_id   uuid not null,
    entered_at  timestamptz not null,
    entered_by  uuid not null,
    constraint customer_fact_customer_fk foreign key (customer_id) references customer,
    constraint customer_fact_contact_fk foreign key (contact_id) references contact,
    constraint customer_fact_entered_by_fk foreign key (entered_by) references person
);
-- the sources shown on a customer's page, newest first
create index customer_fact_customer_idx on customer_fact (customer_id, entered_at desc);
-- facts per source: what a visit brought in
create index customer_fact_source_idx on customer_fact (source_id);

-- every look at a number in plain; counted against the day's allowance
create table contact_reveal (
    id           uuid primary key,
    contact_id   uuid not null,
    field        varchar(12) not null,
    person_id    uuid not null,
    -- whether the contact's customer was held by the person who looked
    own_customer boolean not null,
    dialled      boolean not null,
    revealed_at  timestamptz not null,
    constraint contact_reveal_contact_fk foreign key (contact_id) references contact,
    constraint contact_reveal_person_fk foreign key (person_id) references person,
    constraint contact_reveal_field_known check (field in ('PHONE', 'EMAIL', 'MESSAGING'))
);
-- what somebody looked at today
create index contact_reveal_person_idx on contact_reveal (person_id, revealed_at desc);
