-- Customer events and campaigns: who was invited, who came, what it cost.

create table campaign (
    id         uuid primary key,
    version    bigint not null,
    name       varchar(80) not null,
    kind       varchar(10) not null,
    held_on    date not null,
    place      varchar(80),
    cost       numeric(14, 2) not null,
    created_by uuid not null,
    created_at timestamptz not null,
    constraint campaign_created_by_fk foreign key (created_by) references person,
    constraint campaign_kind_known check (kind in ('EVENT', 'EXHIBITION', 'MAILING', 'CALLS')),
    constraint campaign_cost_not_negative check (cost >= 0)
);
-- the list, the latest first
create index campaign_held_idx on campaign (held_on desc, id desc);

create table campaign_guest (
    campaign_id uuid not null,
    customer_id uuid not null,
    state       varchar(8) not null,
    invited_by  uuid not null,
    invited_at  timestamptz not null,
    changed_at  timestamptz,
    -- a customer is invited once, however often the form is sent
    constraint campaign_guest_pk primary key (campaign_id, customer_id),
    constraint campaign_guest_campaign_fk foreign key (campaign_id) references campaign,
    constraint campaign_guest_customer_fk foreign key (customer_id) references customer,
    constraint campaign_guest_invited_by_fk foreign key (invited_by) references person,
    constraint campaign_guest_state_known check (state in ('INVITED', 'CAME', 'ABSENT'))
);
-- on the customer's page
create index campaign_guest_customer_idx on campaign_guest (customer_id);
