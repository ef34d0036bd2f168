-- Forecast: the models fitted to the company's own orders, how well they fit, and what they expect of each customer.

create table forecast_fit (
    id            uuid primary key,
    version       bigint not null,
    as_of         date not null,
    occasion      varchar(8) not null,
    -- whether it says how things stand now, or only looks back
    counting      boolean not null,
    -- for how long and at which yearly rate money to come is counted
    horizon_weeks integer not null,
    discount      numeric(5, 4) not null,
    requested_by  uuid,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    outcome       varchar(8),
    -- with an order, and with a second one
    customers     integer,
    repeaters     integer,
    constraint forecast_fit_requested_by_fk foreign key (requested_by) references person,
    constraint forecast_fit_occasion_known check (occasion in ('MONTHLY', 'DEMAND', 'HISTORY')),
    constraint forecast_fit_outcome_known check (outcome in ('FITTED', 'TOO_FEW', 'UNSURE')),
    constraint forecast_fit_terms check (horizon_weeks between 52 and 520 and discount between 0 and 1),
    constraint forecast_fit_finished_whole check (num_nulls(finished_at, started_at, outcome, customers, repeaters) in (0, 5))
);
-- a month is never fitted twice
create unique index forecast_fit_monthly_once on forecast_fit (as_of) where occasion = 'MONTHLY';
-- the list
create index forecast_fit_requested_idx on forecast_fit (requested_at desc, id desc);
-- the fit that says how things stand
create index forecast_fit_counting_idx on forecast_fit (as_of desc, finished_at desc) where counting and outcome = 'FITTED';

-- how far a fit has come; written beside the fit's own transaction, which shows nothing before its end
create table forecast_fit_progress (
    fit_id  uuid primary key,
    step    varchar(8) not null,
    at      timestamptz not null,
    -- reference number of what went wrong
    failure varchar(80),
    constraint forecast_fit_progress_step_known check (step in ('QUEUED', 'READING', 'FITTING', 'WRITING')),
    constraint forecast_fit_progress_fit_fk foreign key (fit_id) references forecast_fit
);

-- what was found
create table forecast_model (
    fit_id               uuid primary key,
    -- BG/NBD, in weeks
    r                    double precision not null,
    alpha                double precision not null,
    a                    double precision not null,
    b                    double precision not null,
    order_log_likelihood double precision not null,
    order_starts         integer not null,
    order_agreeing       integer not null,
    -- whether the orders leave a parameter open
    order_open           boolean not null,
    -- gamma-gamma, in CNY
    p                    double precision not null,
    q                    double precision not null,
    v                    double precision not null,
    value_log_likelihood double precision not null,
    value_starts         integer not null,
    value_agreeing       integer not null,
    value_open           boolean not null,
    -- customers whose orders have a value, and how far the value goes with the number, from -1 to 1
    valued               integer not null,
    correlation          double precision not null,
    -- fitted to the orders until then, the model foretold those that came until the fit's day; null where it could not
    held_out_from        date,
    -- mean absolute error of a customer's orders
    held_out_error       double precision,
    constraint forecast_model_fit_fk foreign key (fit_id) references forecast_fit,
    constraint forecast_model_positive check (least(r, alpha, a, b, p, q, v) > 0),
    constraint forecast_model_agreeing check (order_agreeing between 1 and order_starts
        and value_agreeing between 1 and value_starts),
    constraint forecast_model_held_out_whole check ((held_out_from is null) = (held_out_error is null))
);

-- how many customers came back how often, and how many the model expects
create table forecast_frequency (
    fit_id       uuid not null,
    from_repeats integer not null,
    -- null: and more
    to_repeats   integer,
    actual       integer not null,
    expected     double precision not null,
    constraint forecast_frequency_pk primary key (fit_id, from_repeats),
    constraint forecast_frequency_fit_fk foreign key (fit_id) references forecast_fit
);

-- repeat orders of everybody together until a day
create table forecast_curve (
    fit_id   uuid not null,
    until    date not null,
    actual   integer not null,
    expected double precision not null,
    constraint forecast_curve_pk primary key (fit_id, until),
    constraint forecast_curve_fit_fk foreign key (fit_id) references forecast_fit
);

-- orders after the model was fitted, by how often customers had come back before
create table forecast_holdout (
    fit_id       uuid not null,
    from_repeats integer not null,
    to_repeats   integer,
    customers    integer not null,
    actual       integer not null,
    expected     double precision not null,
    constraint forecast_holdout_pk primary key (fit_id, from_repeats),
    constraint forecast_holdout_fit_fk foreign key (fit_id) references forecast_fit
);

create table forecast_customer (
    customer_id    uuid not null,
    fit_id         uuid not null,
    -- what it stands on: days with an order, the first and the last of them, their mean value
    orders         integer not null,
    first_on       date not null,
    last_on        date not null,
    mean_value     numeric(18, 2) not null,
    -- how likely still active, and how likely that was 13 weeks before; null for who had not ordered yet
    alive          numeric(6, 5) not null,
    alive_earlier  numeric(6, 5),
    -- in 13 weeks an order comes at all; in 52 weeks so many come
    within_quarter numeric(6, 5) not null,
    orders_next    numeric(10, 3) not null,
    -- with even odds an order has come by then, if still active; null beyond the horizon
    due_on         date,
    -- money to come: whole CNY, it is no more exact than that
    order_value    numeric(18, 0) not null,
    revenue_next   numeric(18, 0) not null,
    -- over the horizon, discounted
    lifetime_value numeric(18, 0) not null,
    -- what of it the last 13 weeks' silence cost
    value_at_risk  numeric(18, 0) not null,
    constraint forecast_customer_pk primary key (customer_id, fit_id),
    constraint forecast_customer_customer_fk foreign key (customer_id) references customer,
    constraint forecast_customer_fit_fk foreign key (fit_id) references forecast_fit,
    constraint forecast_customer_chances check (alive between 0 and 1 and alive_earlier between 0 and 1
        and within_quarter between 0 and 1),
    constraint forecast_customer_days check (orders > 0 and last_on >= first_on),
    constraint forecast_customer_value_positive check (least(orders_next, order_value, revenue_next, lifetime_value,
        value_at_risk) >= 0)
);
-- the lists: what is at risk, what is worth most, who orders next
create index forecast_customer_risk_idx on forecast_customer (fit_id, value_at_risk desc, customer_id);
create index forecast_customer_value_idx on forecast_customer (fit_id, lifetime_value desc, customer_id);
create index forecast_customer_due_idx on forecast_customer (fit_id, due_on, customer_id) where due_on is not null;

-- what is expected of every customer now
create view forecast_present as
select forecast_customer.*, forecast_fit.as_of, forecast_fit.horizon_weeks, forecast_fit.discount
from forecast_customer
join forecast_fit on forecast_fit.id = forecast_customer.fit_id
where forecast_customer.fit_id = (select id from forecast_fit where counting and outcome = 'FITTED'
                                  order by as_of desc, finished_at desc limit 1);
