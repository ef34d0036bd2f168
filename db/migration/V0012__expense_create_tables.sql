-- Travel money: the policy, claims with lines and invoices, advances with their ledger, payments.

-- running numbers of a month: BX claims, JK advances, FK payment batches
create table expense_number (
    prefix varchar(2) not null,
    month  varchar(4) not null,
    last   integer not null,
    constraint expense_number_pk primary key (prefix, month)
);

-- every version of the policy is kept; the newest one holds
create table expense_policy (
    version       integer primary key,
    verification  varchar(12) not null,
    working_days  integer not null,
    above_amount  numeric(18, 2) not null,
    decided_at    timestamptz not null,
    decided_by    uuid,
    reason        varchar(400) not null,
    constraint expense_policy_decided_by_fk foreign key (decided_by) references person,
    constraint expense_policy_verification_known check (verification in ('REQUIRED', 'WITHIN_DAYS', 'ABOVE')),
    constraint expense_policy_days check (working_days between 1 and 60),
    constraint expense_policy_above_not_negative check (above_amount >= 0)
);

-- what one day may cost, by category and class of the city; no row, no limit
create table expense_policy_limit (
    policy_version integer not null,
    category       varchar(15) not null,
    city_class     varchar(6) not null,
    per_day        numeric(18, 2) not null,
    constraint expense_policy_limit_pk primary key (policy_version, category, city_class),
    constraint expense_policy_limit_policy_fk foreign key (policy_version) references expense_policy,
    constraint expense_policy_limit_positive check (per_day > 0),
    constraint expense_policy_limit_class_known check (city_class in ('FIRST', 'SECOND', 'OTHER'))
);

-- cities of the first two classes; every other one is OTHER
create table expense_city (
    name       varchar(20) primary key,
    city_class varchar(6) not null,
    constraint expense_city_class_known check (city_class in ('FIRST', 'SECOND'))
);

create table expense_claim (
    id             uuid primary key,
    version        bigint not null,
    -- BX-2611-029: year and month, then a running number of the month
    number         varchar(20) not null,
    trip_id        uuid not null,
    claimant_id    uuid not null,
    -- the cost centre: the claimant's department when the claim was begun
    department_id  uuid not null,
    state          varchar(10) not null,
    -- since when the paper lies with whoever has it now
    state_since    timestamptz not null,
    -- counts the submissions; each one is kept as a version
    revision       integer not null,
    claimed        numeric(18, 2) not null,
    allowed        numeric(18, 2) not null,
    -- advances set against it when it was cleared
    advances       numeric(18, 2) not null,
    -- what finance said last: why rejected, withdrawn, sent back by the bank
    note           varchar(1000),
    -- what stands on the cleared paper: not reached in time, below the amount, overridden, own paper
    face           varchar(20),
    -- who cleared it had signed, entered or called: the policy of four persons was off
    cleared_by_handler boolean not null default false,
    submitted_at   timestamptz,
    cleared_at     timestamptz,
    cleared_by     uuid,
    paid_at        timestamptz,
    created_at     timestamptz not null,
    constraint expense_claim_trip_fk foreign key (trip_id) references trip,
    constraint expense_claim_claimant_fk foreign key (claimant_id) references person,
    constraint expense_claim_department_fk foreign key (department_id) references department,
    constraint expense_claim_cleared_by_fk foreign key (cleared_by) references person,
    constraint expense_claim_number_unique unique (number),
    constraint expense_claim_one_per_claimant unique (trip_id, claimant_id),
    constraint expense_claim_state_known check (state in ('DRAFT', 'SUBMITTED', 'REJECTED', 'CLEARED', 'PAID', 'PAY_FAILED')),
    constraint expense_claim_amounts check (claimed >= 0 and allowed between 0 and claimed and advances between 0 and allowed),
    constraint expense_claim_cleared_whole check ((cleared_at is null) = (cleared_by is null)),
    constraint expense_claim_cleared_in_state check ((state in ('CLEARED', 'PAID', 'PAY_FAILED')) = (cleared_at is not null)),
    constraint expense_claim_paid_in_state check ((state = 'PAID') = (paid_at is not null))
);
-- one's own claims, newest first
create index expense_claim_claimant_idx on expense_claim (claimant_id, id desc);
-- finance's page: what waits, oldest first
create index expense_claim_waiting_idx on expense_claim (state, submitted_at, id) where state in ('SUBMITTED', 'CLEARED', 'PAY_FAILED');
-- paid in a month
create index expense_claim_paid_idx on expense_claim (paid_at) where paid_at is not null;
create index expense_claim_submitted_idx on expense_claim (submitted_at) where submitted_at is not null;

-- a tax invoice belongs to one claim, for ever: code and number are unique among all claims
create table expense_invoice (
    id       uuid primary key,
    version  bigint not null,
    claim_id uuid not null,
    code     varchar(12),
    number   varchar(20) not null,
    total    numeric(18, 2) not null,
    constraint expense_invoice_claim_fk foreign key (claim_id) references expense_claim,
    constraint expense_invoice_unique unique nulls not distinct (code, number),
    constraint expense_invoice_of_claim unique (id, claim_id),
    constraint expense_invoice_shape check ((code ~ '^([0-9]{10}|[0-9]{12})$' and number ~ '^[0-9]{8}$')
                                            or (code is null and number ~ '^[0-9]{20}$')),
    constraint expense_invoice_positive check (total > 0)
);
create index expense_invoice_claim_idx on expense_invoice (claim_id);

create table expense_line (
    id            uuid primary key,
    version       bigint not null,
    claim_id      uuid not null,
    position      integer not null,
    category      varchar(15) not null,
    spent_on      date not null,
    -- nights of lodging, days of an allowance; 1 elsewhere
    days          integer not null,
    city          varchar(40),
    city_class    varchar(6) not null,
    amount        numeric(18, 2) not null,
    invoice_id    uuid,
    -- for whom it was spent; null where it was for the trip as a whole
    customer_id   uuid,
    note          varchar(400),
    -- less than the amount where finance or a decision cut it, with the reason
    allowed       numeric(18, 2) not null,
    cut_reason    varchar(400),
    -- the decision on a visit not confirmed that cut it; finance cannot raise such a line
    cut_by_visit  uuid,
    constraint expense_line_claim_fk foreign key (claim_id) references expense_claim,
    -- the invoice must be one of the same claim
    constraint expense_line_invoice_fk foreign key (invoice_id, claim_id) references expense_invoice (id, claim_id)
        deferrable initially deferred,
    constraint expense_line_customer_fk foreign key (customer_id) references customer,
    constraint expense_line_visit_fk foreign key (cut_by_visit) references visit,
    constraint expense_line_category_known check (category in ('TRANSPORT', 'LODGING', 'MEALS', 'LOCAL_TRANSPORT', 'HOSPITALITY', 'ALLOWANCE', 'OTHER')),
    constraint expense_line_class_known check (city_class in ('FIRST', 'SECOND', 'OTHER')),
    constraint expense_line_amount check (amount > 0 and amount <= 9999999.99),
    constraint expense_line_days check (days between 1 and 366),
    constraint expense_line_allowed check (allowed between 0 and amount),
    constraint expense_line_cut_with_reason check ((allowed < amount) = (cut_reason is not null)),
    constraint expense_line_allowance_without_invoice check (category <> 'ALLOWANCE' or invoice_id is null)
);
create index expense_line_claim_idx on expense_line (claim_id, position);
create index expense_line_invoice_idx on expense_line (invoice_id) where invoice_id is not null;
create index expense_line_customer_idx on expense_line (customer_id) where customer_id is not null;

-- the lines of one claim never take more from an invoice than it says
create function expense_invoice_not_exceeded() returns trigger language plpgsql as $$
begin
    if new.invoice_id is not null and (select sum(amount) from expense_line where invoice_id = new.invoice_id)
            > (select total from expense_invoice where id = new.invoice_id) then
        raise exception 'lines exceed the invoice' using errcode = 'check_violation', constraint = 'expense_invoice_not_exceeded';
    end if;
    return null;
end $$;
create constraint trigger expense_invoice_not_exceeded after insert or update on expense_line
    deferrable initially deferred for each row execute function expense_invoice_not_exceeded();

-- each submission as it was, so that what changed after a rejection is visible
create table expense_claim_version (
    claim_id     uuid not null,
    revision     integer not null,
    submitted_at timestamptz not null,
    claimed      numeric(18, 2) not null,
    constraint expense_claim_version_pk primary key (claim_id, revision),
    constraint expense_claim_version_claim_fk foreign key (claim_id) references expense_claim
);
create table expense_line_version (
    claim_id       uuid not null,
    revision       integer not null,
    line_id        uuid not null,
    position       integer not null,
    category       varchar(15) not null,
    spent_on       date not null,
    days           integer not null,
    city           varchar(40),
    amount         numeric(18, 2) not null,
    invoice_code   varchar(12),
    invoice_number varchar(20),
    customer_id    uuid,
    note           varchar(400),
    constraint expense_line_version_pk primary key (claim_id, revision, line_id),
    constraint expense_line_version_of_fk foreign key (claim_id, revision) references expense_claim_version
);

-- every move of a claim, as its people may read it
create table expense_move (
    id         uuid primary key,
    claim_id   uuid not null,
    revision   integer not null,
    from_state varchar(10),
    to_state   varchar(10) not null,
    moved_at   timestamptz not null,
    -- null where a decision moved it: who decided is not for the claim's readers
    moved_by   uuid,
    note       varchar(1000),
    constraint expense_move_claim_fk foreign key (claim_id) references expense_claim,
    constraint expense_move_by_fk foreign key (moved_by) references person
);
create index expense_move_claim_idx on expense_move (claim_id, id);

-- director and finance together let a claim through one named block; it stands on the claim
create table expense_override (
    id           uuid primary key,
    version      bigint not null,
    claim_id     uuid not null,
    revision     integer not null,
    block        varchar(20) not null,
    reason       varchar(400) not null,
    finance_id   uuid,
    finance_at   timestamptz,
    director_id  uuid,
    director_at  timestamptz,
    constraint expense_override_claim_fk foreign key (claim_id) references expense_claim,
    constraint expense_override_finance_fk foreign key (finance_id) references person,
    constraint expense_override_director_fk foreign key (director_id) references person,
    constraint expense_override_once unique (claim_id, revision, block),
    constraint expense_override_two_people check (finance_id <> director_id),
    constraint expense_override_by_somebody check (finance_id is not null or director_id is not null),
    constraint expense_override_finance_whole check ((finance_id is null) = (finance_at is null)),
    constraint expense_override_director_whole check ((director_id is null) = (director_at is null))
);

-- what was decided of a visit that the customer did not confirm
create table expense_decision (
    visit_id   uuid primary key,
    trip_id    uuid not null,
    -- confirmed: the lines concerned are allowed 0; else the visit was cleared of suspicion
    confirmed  boolean not null,
    reason     varchar(400) not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    constraint expense_decision_visit_fk foreign key (visit_id) references visit,
    constraint expense_decision_trip_fk foreign key (trip_id) references trip,
    constraint expense_decision_by_fk foreign key (decided_by) references person
);
create index expense_decision_trip_idx on expense_decision (trip_id);

-- 借款: money the company gave before, or asks back after a discrepancy
create table advance (
    id         uuid primary key,
    version    bigint not null,
    number     varchar(20) not null,
    person_id  uuid not null,
    kind       varchar(12) not null,
    purpose    varchar(200) not null,
    booked_on  date not null,
    claim_id   uuid,
    -- always the sum of its entries
    remaining  numeric(18, 2) not null,
    -- while the case is not decided, nothing is taken from the person
    held       boolean not null,
    created_at timestamptz not null,
    constraint advance_person_fk foreign key (person_id) references person,
    constraint advance_claim_fk foreign key (claim_id) references expense_claim,
    constraint advance_number_unique unique (number),
    constraint advance_kind_known check (kind in ('CASH', 'DISCREPANCY')),
    constraint advance_discrepancy_of_claim check ((kind = 'DISCREPANCY') = (claim_id is not null)),
    constraint advance_not_negative check (remaining >= 0)
);
-- one booking back per claim, whatever is found how often
create unique index advance_discrepancy_once on advance (claim_id) where claim_id is not null;
-- offsetting takes the oldest open one first
create index advance_open_idx on advance (person_id, booked_on, id) where remaining > 0;
create index advance_person_idx on advance (person_id, id desc);

-- append-only; the sign is seen from the debt: booked +, offset and repaid −
create table advance_entry (
    id         uuid primary key,
    advance_id uuid not null,
    kind       varchar(12) not null,
    amount     numeric(18, 2) not null,
    claim_id   uuid,
    reference  varchar(80),
    note       varchar(400),
    booked_at  timestamptz not null,
    booked_by  uuid,
    constraint advance_entry_advance_fk foreign key (advance_id) references advance,
    constraint advance_entry_claim_fk foreign key (claim_id) references expense_claim,
    constraint advance_entry_by_fk foreign key (booked_by) references person,
    constraint advance_entry_kind_known check (kind in ('BOOKED', 'OFFSET', 'RELEASED', 'REPAID', 'ADJUSTED')),
    constraint advance_entry_sign check (case kind when 'BOOKED' then amount > 0 when 'RELEASED' then amount > 0
                                                   when 'OFFSET' then amount < 0 when 'REPAID' then amount < 0
                                                   else amount <> 0 end),
    constraint advance_entry_offset_of_claim check (kind not in ('OFFSET', 'RELEASED') or claim_id is not null)
);
create index advance_entry_advance_idx on advance_entry (advance_id, id);
create index advance_entry_claim_idx on advance_entry (claim_id) where claim_id is not null;
-- the same bank reference is money received once
create unique index advance_entry_repaid_once on advance_entry (reference) where kind = 'REPAID' and reference is not null;

-- the ledger balances when the transaction ends, or the transaction does not happen
create function advance_balances() returns trigger language plpgsql as $$
declare
    concerned uuid := case tg_table_name when 'advance' then new.id end;
begin
    if concerned is null then
        concerned := (to_jsonb(new) ->> 'advance_id')::uuid;
    end if;
    if (select remaining from advance where id = concerned)
            is distinct from (select coalesce(sum(amount), 0) from advance_entry where advance_id = concerned) then
        raise exception 'the advance does not balance' using errcode = 'check_violation', constraint = 'advance_balances';
    end if;
    return null;
end $$;
create constraint trigger advance_balances after insert or update on advance
    deferrable initially deferred for each row execute function advance_balances();
create constraint trigger advance_entry_balances after insert on advance_entry
    deferrable initially deferred for each row execute function advance_balances();
create function advance_entry_stands() returns trigger language plpgsql as $$
begin
    raise exception 'entries of the ledger are never changed' using errcode = 'check_violation', constraint = 'advance_entry_stands';
end $$;
create trigger advance_entry_stands before update or delete on advance_entry
    for each row execute function advance_entry_stands();

create table payment_batch (
    id         uuid primary key,
    version    bigint not null,
    number     varchar(20) not null,
    created_at timestamptz not null,
    created_by uuid not null,
    constraint payment_batch_by_fk foreign key (created_by) references person,
    constraint payment_batch_number_unique unique (number)
);

-- one attempt to pay one claim; the account as it was then
create table payment (
    id          uuid primary key,
    version     bigint not null,
    batch_id    uuid not null,
    claim_id    uuid not null,
    attempt     integer not null,
    amount      numeric(18, 2) not null,
    payee       varchar(40) not null,
    bank_account varchar(34),
    bank_name   varchar(80),
    paid_at     timestamptz not null,
    failed_at   timestamptz,
    failed_by   uuid,
    failed_note varchar(400),
    constraint payment_batch_fk foreign key (batch_id) references payment_batch,
    constraint payment_claim_fk foreign key (claim_id) references expense_claim,
    constraint payment_failed_by_fk foreign key (failed_by) references person,
    constraint payment_attempt_once unique (claim_id, attempt),
    constraint payment_amount_not_negative check (amount >= 0),
    -- what advances covered whole needs no account
    constraint payment_to_an_account check (amount = 0 or (bank_account is not null and bank_name is not null)),
    constraint payment_failed_whole check ((failed_at is null) = (failed_note is null) and (failed_at is null) = (failed_by is null))
);
-- money is never paid twice: a claim has at most one payment that the bank did not send back
create unique index payment_once on payment (claim_id) where failed_at is null;
create index payment_batch_idx on payment (batch_id);

insert into expense_policy (version, verification, working_days, above_amount, decided_at, reason)
values (1, 'WITHIN_DAYS', 5, 5000.00, now(), '初始政策');
insert into expense_policy_limit (policy_version, category, city_class, per_day) values
    (1, 'LODGING', 'FIRST', 500), (1, 'LODGING', 'SECOND', 400), (1, 'LODGING', 'OTHER', 300),
    (1, 'MEALS', 'FIRST', 120), (1, 'MEALS', 'SECOND', 100), (1, 'MEALS', 'OTHER', 80),
    (1, 'LOCAL_TRANSPORT', 'FIRST', 120), (1, 'LOCAL_TRANSPORT', 'SECOND', 100), (1, 'LOCAL_TRANSPORT', 'OTHER', 80),
    (1, 'HOSPITALITY', 'FIRST', 800), (1, 'HOSPITALITY', 'SECOND', 600), (1, 'HOSPITALITY', 'OTHER', 500),
    (1, 'ALLOWANCE', 'FIRST', 100), (1, 'ALLOWANCE', 'SECOND', 90), (1, 'ALLOWANCE', 'OTHER', 80);
insert into expense_city (name, city_class) values
    ('北京', 'FIRST'), ('上海', 'FIRST'), ('广州', 'FIRST'), ('深圳', 'FIRST'),
    ('天津', 'SECOND'), ('重庆', 'SECOND'), ('石家庄', 'SECOND'), ('太原', 'SECOND'), ('呼和浩特', 'SECOND'),
    ('沈阳', 'SECOND'), ('大连', 'SECOND'), ('长春', 'SECOND'), ('哈尔滨', 'SECOND'), ('南京', 'SECOND'),
    ('苏州', 'SECOND'), ('杭州', 'SECOND'), ('宁波', 'SECOND'), ('合肥', 'SECOND'), ('福州', 'SECOND'),
    ('厦门', 'SECOND'), ('南昌', 'SECOND'), ('济南', 'SECOND'), ('青岛', 'SECOND'), ('郑州', 'SECOND'),
    ('武汉', 'SECOND'), ('长沙', 'SECOND'), ('南宁', 'SECOND'), ('海口', 'SECOND'), ('成都', 'SECOND'),
    ('贵阳', 'SECOND'), ('昆明', 'SECOND'), ('拉萨', 'SECOND'), ('西安', 'SECOND'), ('兰州', 'SECOND'),
    ('西宁', 'SECOND'), ('银川', 'SECOND'), ('乌鲁木齐', 'SECOND');
