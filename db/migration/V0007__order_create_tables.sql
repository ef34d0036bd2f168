-- What customers ordered, and the maintained list of products.

create table product (
    id      uuid primary key,
    version bigint not null,
    name    varchar(80) not null,
    retired boolean not null default false
);
-- a product is found by its name, whatever the case
create unique index product_name_unique on product (lower(name));

create table customer_order (
    id             uuid primary key,
    version        bigint not null,
    customer_id    uuid not null,
    number         varchar(40) not null,
    ordered_on     date not null,
    -- CNY without VAT, after discounts; negative for a return
    amount         numeric(18, 2) not null,
    channel_kind   varchar(8) not null,
    salesperson_id uuid,
    product_id     uuid,
    cancelled      boolean not null default false,
    cancel_reason  varchar(200),
    -- where an imported order came from: source and number there; null for one entered by hand
    external_ref   varchar(160),
    recorded_by    uuid,
    recorded_at    timestamptz not null,
    constraint customer_order_customer_fk foreign key (customer_id) references customer,
    constraint customer_order_salesperson_fk foreign key (salesperson_id) references person,
    constraint customer_order_product_fk foreign key (product_id) references product,
    constraint customer_order_recorded_by_fk foreign key (recorded_by) references person,
    constraint customer_order_channel_known check (channel_kind in ('SHARED', 'HELD', 'PRIVATE')),
    constraint customer_order_cancelled_with_reason check (cancelled = (cancel_reason is not null))
);
-- one customer's order is entered once; a cancelled one may be entered anew
create unique index customer_order_number_unique on customer_order (customer_id, number) where not cancelled;
-- importing the same file again makes no second order
create unique index customer_order_external_ref_unique on customer_order (external_ref);
-- the list, newest first
create index customer_order_date_idx on customer_order (ordered_on desc, id desc);
-- a customer's history, and its revenue in a window, from the index alone
create index customer_order_customer_idx on customer_order (customer_id, ordered_on desc) include (amount) where not cancelled;
