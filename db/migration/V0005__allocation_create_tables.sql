-- Who holds a customer, from when, why. Never overwritten; none open = in the pool.
create extension if not exists btree_gist;

create table allocation (
    id          uuid primary key,
    version     bigint not null,
    customer_id uuid not null,
    holder_id   uuid not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    reason      varchar(12) not null,
    decided_by  uuid,
    note        varchar(400),
    constraint allocation_customer_fk foreign key (customer_id) references customer,
    constraint allocation_holder_fk foreign key (holder_id) references person,
    constraint allocation_decided_by_fk foreign key (decided_by) references person,
    constraint allocation_reason_known check (reason in ('INITIAL', 'ASSIGNED', 'APPLICATION', 'CLAIM', 'ROTATION',
                                                         'LEAVING', 'RECYCLED', 'CORRECTION')),
    constraint allocation_times check (ended_at is null or ended_at >= started_at),
    -- a customer never has two holders at one moment
    constraint allocation_one_holder exclude using gist
        (customer_id with =, tstzrange(started_at, ended_at) with &&)
);
-- the open one of a customer: every list and permission asks it
create index allocation_open_customer_idx on allocation (customer_id) include (holder_id) where ended_at is null;
-- a person's book
create index allocation_open_holder_idx on allocation (holder_id) include (customer_id) where ended_at is null;
-- a customer's history
create index allocation_customer_idx on allocation (customer_id, started_at desc);
