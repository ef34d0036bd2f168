-- Taking out more than a person may take out alone, or who the contacts are: asked of the manager, good for some days.

create table export_request (
    id           uuid primary key,
    asker_id     uuid not null,
    list         varchar(20) not null,
    -- what was filtered, as the address says it and as the application understood it: only this list may be taken out
    query        varchar(2000) not null,
    filter       varchar(2000) not null,
    contacts     boolean not null,
    purpose      varchar(200) not null,
    row_count    integer not null,
    state        varchar(9) not null,
    filed_at     timestamptz not null,
    decided_by   uuid,
    decided_at   timestamptz,
    answer       varchar(400),
    usable_until timestamptz,
    downloads    integer not null default 0,
    constraint export_request_asker_fk foreign key (asker_id) references person,
    constraint export_request_decided_by_fk foreign key (decided_by) references person,
    constraint export_request_list_known check (list in ('customers', 'orders')),
    constraint export_request_state_known check (state in ('WAITING', 'GRANTED', 'DECLINED')),
    constraint export_request_decided_whole check (
        (state = 'WAITING') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint export_request_usable_until check ((state = 'GRANTED') = (usable_until is not null)),
    constraint export_request_declined_with_reason check (state <> 'DECLINED' or answer is not null),
    constraint export_request_not_by_oneself check (decided_by <> asker_id),
    constraint export_request_rows_positive check (row_count >= 0)
);
-- the list, newest first, and a person's own
create index export_request_newest_idx on export_request (filed_at desc, id desc);
create index export_request_asker_idx on export_request (asker_id, filed_at desc);
