-- Lists as somebody likes to see them, for oneself or the department.
create table customer_view (
    id            uuid primary key,
    owner_id      uuid not null,
    -- the owner's when it was saved
    department_id uuid not null,
    shared        boolean not null,
    name          varchar(30) not null,
    -- of the list's address: filters, order, columns
    query         varchar(1000) not null,
    created_at    timestamptz not null,
    constraint customer_view_owner_fk foreign key (owner_id) references person,
    constraint customer_view_department_fk foreign key (department_id) references department
);
create index customer_view_owner_idx on customer_view (owner_id);
create index customer_view_department_idx on customer_view (department_id) where shared;
