-- Company channels: who holds which since when, the secret by which a telephone system or mail server reports touches,
-- and every touch so received, also while nobody knows yet whose it is.

create table company_channel (
    id             uuid primary key,
    version        bigint not null,
    type           varchar(8) not null,
    -- in the display name <company>1…n; a number is never given twice
    number         integer not null,
    -- telephone number, mail address or name of the account: the company's own, so nothing personal
    address        varchar(120) not null,
    label          varchar(80),
    -- answered by whoever is there; the others are held by one person or lie in reserve
    shared         boolean not null,
    -- what signs reports of this channel: AES-256-GCM under the master key, bound to the row
    secret         bytea,
    secret_key_id  varchar(20),
    secret_made_at timestamptz,
    retired_at     timestamptz,
    created_by     uuid not null,
    created_at     timestamptz not null,
    constraint company_channel_created_by_fk foreign key (created_by) references person,
    constraint company_channel_type_known check (type in ('PHONE', 'MAILBOX', 'ACCOUNT')),
    constraint company_channel_number_positive check (number > 0),
    constraint company_channel_secret_whole check ((secret is null) = (secret_key_id is null)
        and (secret is null) = (secret_made_at is null)),
    constraint company_channel_retired_silent check (retired_at is null or secret is null)
);
create unique index company_channel_number_unique on company_channel (number);
-- one address is one channel, until it is given up
create unique index company_channel_address_unique on company_channel (type, address) where retired_at is null;

create table channel_holding (
    id         uuid primary key,
    version    bigint not null,
    channel_id uuid not null,
    holder_id  uuid not null,
    held_from  timestamptz not null,
    held_until timestamptz,
    given_by   uuid not null,
    note       varchar(200),
    constraint channel_holding_channel_fk foreign key (channel_id) references company_channel,
    constraint channel_holding_holder_fk foreign key (holder_id) references person,
    constraint channel_holding_given_by_fk foreign key (given_by) references person,
    constraint channel_holding_times check (held_until is null or held_until >= held_from),
    -- a channel is never with two people at one moment
    constraint channel_holding_one_holder exclude using gist
        (channel_id with =, tstzrange(held_from, held_until) with &&)
);
-- who has a channel now, and its history
create index channel_holding_channel_idx on channel_holding (channel_id, held_from desc);
-- what a person has: to be taken back when they leave
create index channel_holding_open_holder_idx on channel_holding (holder_id) where held_until is null;

alter table interaction add column channel_id uuid;
alter table interaction add constraint interaction_channel_fk foreign key (channel_id) references company_channel;
-- a company channel is never somebody's private one
alter table interaction add constraint interaction_channel_of_company check (channel_id is null or channel_kind <> 'PRIVATE');
-- who answered on a channel lately
create index interaction_channel_idx on interaction (channel_id, happened_at desc) where channel_id is not null;

create table received_touch (
    id             uuid primary key,
    version        bigint not null,
    -- null where somebody noted by hand that an unknown number rang
    channel_id     uuid,
    -- by what the source knows it; what comes again under the same is the same
    reference      varchar(100) not null,
    direction      varchar(4) not null,
    medium         varchar(8) not null,
    two_way        boolean not null,
    opens_matter   boolean not null,
    happened_at    timestamptz not null,
    -- their number or address, sealed under the master key; null where it was withheld
    peer           bytea,
    peer_key_id    varchar(20),
    peer_masked    varchar(80),
    -- keyed hash by which a contact with this number is found
    peer_hash      bytea,
    person_id      uuid,
    -- who answered, as the source says it
    answered_as    varchar(80),
    note           varchar(2000),
    received_at    timestamptz not null,
    -- who imported or noted it; null where it was reported by signature
    received_by    uuid,
    interaction_id uuid,
    -- seen and put aside: advertising, a wrong number
    dismissed_at   timestamptz,
    dismissed_by   uuid,
    dismissed_why  varchar(200),
    constraint received_touch_channel_fk foreign key (channel_id) references company_channel,
    constraint received_touch_person_fk foreign key (person_id) references person,
    constraint received_touch_received_by_fk foreign key (received_by) references person,
    constraint received_touch_dismissed_by_fk foreign key (dismissed_by) references person,
    constraint received_touch_interaction_fk foreign key (interaction_id) references interaction,
    constraint received_touch_direction_known check (direction in ('IN', 'OUT')),
    constraint received_touch_medium_known check (medium in ('CALL', 'MESSAGE', 'MAIL')),
    constraint received_touch_matter_inbound check (not opens_matter or direction = 'IN'),
    constraint received_touch_peer_whole check ((peer is null) = (peer_key_id is null)),
    constraint received_touch_put_aside check ((dismissed_at is null) = (dismissed_by is null)
        and (dismissed_at is null or interaction_id is null)),
    -- reported, imported and reported again: once
    constraint received_touch_once unique (channel_id, reference)
);
-- what waits for somebody to say whose it is, newest first
create index received_touch_waiting_idx on received_touch (happened_at desc, id desc)
    where interaction_id is null and dismissed_at is null;
-- other touches of the same number
create index received_touch_peer_idx on received_touch (peer_hash) where peer_hash is not null;
-- whether an interaction came by a channel
create unique index received_touch_interaction_unique on received_touch (interaction_id) where interaction_id is not null;

-- signatures of the last minutes: the same report is taken once
create table channel_delivery (
    channel_id  uuid not null,
    signature   varchar(64) not null,
    received_at timestamptz not null,
    constraint channel_delivery_pk primary key (channel_id, signature),
    constraint channel_delivery_channel_fk foreign key (channel_id) references company_channel on delete cascade
);
-- those that are too old to come again
create index channel_delivery_age_idx on channel_delivery (received_at);

alter table intake_run drop constraint intake_run_kind_known;
alter table intake_run add constraint intake_run_kind_known check (kind in ('CUSTOMERS', 'ORDERS', 'CALLS'));
