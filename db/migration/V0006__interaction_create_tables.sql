-- Every touch between a customer and us that is no visit (those are in trip): who, when, over whose channel, and
-- whether it opened a matter. Trust stands on it.

create table interaction (
    id             uuid primary key,
    version        bigint not null,
    customer_id    uuid not null,
    -- whom of theirs, where it is known
    contact_id     uuid,
    -- whom of ours it went to or from
    person_id      uuid not null,
    direction      varchar(4) not null,
    medium         varchar(8) not null,
    channel_kind   varchar(8) not null,
    opens_matter   boolean not null,
    -- both sides spoke: only such a touch stops the clock of the follow-up rhythm
    two_way        boolean not null,
    -- 非某某不谈: the customer would speak only to this colleague
    only_person_id uuid,
    happened_at    timestamptz not null,
    note           varchar(2000),
    -- what recorded it, for instance the phone team's call; null where somebody typed it in
    source_kind    varchar(40),
    source_id      uuid,
    created_by     uuid not null,
    created_at     timestamptz not null,
    constraint interaction_customer_fk foreign key (customer_id) references customer,
    constraint interaction_contact_fk foreign key (contact_id) references contact on delete set null,
    constraint interaction_person_fk foreign key (person_id) references person,
    constraint interaction_only_person_fk foreign key (only_person_id) references person,
    constraint interaction_created_by_fk foreign key (created_by) references person,
    constraint interaction_direction_known check (direction in ('IN', 'OUT')),
    constraint interaction_medium_known check (medium in ('CALL', 'MESSAGE', 'MAIL')),
    constraint interaction_channel_known check (channel_kind in ('SHARED', 'HELD', 'PRIVATE')),
    constraint interaction_matter_inbound check (not opens_matter or direction = 'IN'),
    constraint interaction_source_whole check ((source_kind is null) = (source_id is null))
);
-- a customer's timeline, newest first, and its last real touch
create index interaction_customer_idx on interaction (customer_id, happened_at desc, id desc);
-- what one colleague did: people map, own list
create index interaction_person_idx on interaction (person_id, happened_at desc);
-- the evidence of trust: matters opened by customers
create index interaction_matter_idx on interaction (customer_id, happened_at desc) where opens_matter;
-- one record makes one touch
create unique index interaction_source_unique on interaction (source_id, customer_id) where source_id is not null;
