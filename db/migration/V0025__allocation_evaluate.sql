-- What became of allocations after 3, 6 and 12 months, against the half-year before and against the promise.

create table allocation_evaluation (
    allocation_id    uuid not null,
    -- how many months after its beginning
    months           smallint not null,
    due_on           date not null,
    customer_id      uuid not null,
    holder_id        uuid not null,
    reason           varchar(12) not null,
    -- the allocation had ended before the day: what follows is up to its end
    ended_early      boolean not null,
    -- CNY without VAT since its beginning, and in the six months before
    revenue          numeric(18, 2) not null,
    revenue_before   numeric(18, 2) not null,
    visits           integer not null,
    visits_before    integer not null,
    -- mean of ratings 1 to 5; null without one
    satisfaction        numeric(4, 2),
    satisfaction_before numeric(4, 2),
    -- score 0 to 100 as last judged up to the day, and at the beginning; null without a judgement
    trust            numeric(5, 2),
    trust_before     numeric(5, 2),
    -- what the application promised until the day, proportional to time; null where nothing was promised
    promised         numeric(18, 2),
    evaluated_at     timestamptz not null,
    constraint allocation_evaluation_pk primary key (allocation_id, months),
    constraint allocation_evaluation_allocation_fk foreign key (allocation_id) references allocation,
    constraint allocation_evaluation_customer_fk foreign key (customer_id) references customer,
    constraint allocation_evaluation_holder_fk foreign key (holder_id) references person,
    constraint allocation_evaluation_months_known check (months in (3, 6, 12))
);
-- the list and a quarter's report, newest first
create index allocation_evaluation_due_idx on allocation_evaluation (due_on desc, allocation_id desc, months desc);
-- what somebody made of earlier customers: shown before the next decision
create index allocation_evaluation_holder_idx on allocation_evaluation (holder_id);
-- the night's look for what has come due
create index allocation_started_idx on allocation (started_at);

-- the committee was told once that a quarter's report is there
create table committee_report (
    quarter     date primary key,
    announced_at timestamptz not null
);
