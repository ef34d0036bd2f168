-- Money owed: the company's accounts, invoices, receipts, and the ledger in double entry that says what became of them.

-- money is received on accounts of the company only: this list
create table company_account (
    id      uuid primary key,
    version bigint not null,
    name    varchar(80) not null,
    bank    varchar(80) not null,
    number  varchar(34) not null,
    retired boolean not null default false,
    constraint company_account_number_unique unique (number)
);

create table invoice (
    id             uuid primary key,
    version        bigint not null,
    number         varchar(40) not null,
    customer_id    uuid not null,
    contract_id    uuid,
    instalment_id  uuid,
    -- CNY with VAT, as billed
    amount         numeric(14, 2) not null,
    issued_on      date not null,
    due_on         date not null,
    note           varchar(400),
    -- since when the customer disputes it; null while it does not
    disputed_at    timestamptz,
    -- the day from which it counts as never issued
    reversed_on    date,
    -- kept by the ledger alone: what its postings on RECEIVABLE come to, and since which day that is nothing
    open           numeric(14, 2) not null default 0,
    settled_on     date,
    recorded_by    uuid,
    recorded_at    timestamptz not null,
    constraint invoice_number_unique unique (number),
    constraint invoice_customer_fk foreign key (customer_id) references customer,
    constraint invoice_recorded_by_fk foreign key (recorded_by) references person,
    constraint invoice_positive check (amount > 0),
    constraint invoice_due_after_issue check (due_on >= issued_on),
    constraint invoice_open_within check (open between 0 and amount),
    constraint invoice_settled_when_nothing_is_open check (settled_on is null or open = 0)
);
-- the list, and what alerts are about: open ones as they fall due
create index invoice_open_due_idx on invoice (due_on, id) where settled_on is null;
-- all, as they fall due
create index invoice_due_idx on invoice (due_on, id);
-- a customer's, and what of them is open
create index invoice_customer_idx on invoice (customer_id, due_on, id);
-- what was open on a day that has passed: settled later
create index invoice_settled_idx on invoice (settled_on, issued_on) where settled_on is not null;
-- turnover of a span of days
create index invoice_issued_idx on invoice (issued_on) include (amount) where reversed_on is null;
create index invoice_contract_idx on invoice (contract_id) where contract_id is not null;
-- an instalment is billed once
create unique index invoice_instalment_once on invoice (instalment_id) where instalment_id is not null and reversed_on is null;

create table receipt (
    id          uuid primary key,
    version     bigint not null,
    account_id  uuid not null,
    -- the bank's: money that came in once is recorded once
    reference   varchar(60) not null,
    amount      numeric(14, 2) not null,
    received_on date not null,
    payer       varchar(120) not null,
    -- whose money it is; null until somebody knows
    customer_id uuid,
    note        varchar(400),
    reversed_on date,
    -- kept by the ledger alone: what of it is matched to no invoice, the customer's credit
    unmatched   numeric(14, 2) not null default 0,
    recorded_by uuid,
    recorded_at timestamptz not null,
    constraint receipt_account_fk foreign key (account_id) references company_account,
    constraint receipt_customer_fk foreign key (customer_id) references customer,
    constraint receipt_recorded_by_fk foreign key (recorded_by) references person,
    constraint receipt_positive check (amount > 0),
    constraint receipt_unmatched_within check (unmatched between 0 and amount)
);
-- a receipt is recorded once; what was reversed as wrong may be recorded anew
create unique index receipt_reference_unique on receipt (reference) where reversed_on is null;
-- the list, newest first
create index receipt_received_idx on receipt (received_on desc, id desc);
create index receipt_customer_idx on receipt (customer_id, received_on desc) where customer_id is not null;
-- what waits to be matched, oldest first
create index receipt_unmatched_idx on receipt (received_on, id) where unmatched > 0;

-- one thing that happened to money; a mistake is made good by a further entry, never by changing one
create table ledger_entry (
    id          uuid primary key,
    kind        varchar(8) not null,
    -- the day from which it counts
    on_date     date not null,
    customer_id uuid,
    invoice_id  uuid,
    receipt_id  uuid,
    reverses    uuid,
    reason      varchar(400),
    recorded_by uuid,
    recorded_at timestamptz not null,
    constraint ledger_entry_day unique (id, on_date),
    constraint ledger_entry_customer_fk foreign key (customer_id) references customer,
    constraint ledger_entry_invoice_fk foreign key (invoice_id) references invoice,
    constraint ledger_entry_receipt_fk foreign key (receipt_id) references receipt,
    constraint ledger_entry_reverses_fk foreign key (reverses) references ledger_entry,
    constraint ledger_entry_recorded_by_fk foreign key (recorded_by) references person,
    constraint ledger_entry_kind_known check (kind in ('INVOICE', 'RECEIPT', 'MATCHING', 'REVERSAL')),
    constraint ledger_entry_reverses_whole check ((kind = 'REVERSAL') = (reverses is not null)),
    constraint ledger_entry_about check (invoice_id is not null or receipt_id is not null),
    constraint ledger_entry_matching_whole
        check (kind <> 'MATCHING' or (invoice_id is not null and receipt_id is not null and customer_id is not null)),
    -- what is reversed is reversed once
    constraint ledger_entry_reversed_once unique (reverses)
);
create index ledger_entry_invoice_idx on ledger_entry (invoice_id, on_date, id) where invoice_id is not null;
create index ledger_entry_receipt_idx on ledger_entry (receipt_id, on_date, id) where receipt_id is not null;
create index ledger_entry_customer_idx on ledger_entry (customer_id, on_date, id);

create table posting (
    entry_id   uuid not null,
    line       smallint not null,
    on_date    date not null,
    account    varchar(10) not null,
    invoice_id uuid,
    receipt_id uuid,
    company_account_id uuid,
    -- debit positive, credit negative
    amount     numeric(14, 2) not null,
    constraint posting_pk primary key (entry_id, line),
    constraint posting_entry_fk foreign key (entry_id, on_date) references ledger_entry (id, on_date),
    constraint posting_invoice_fk foreign key (invoice_id) references invoice,
    constraint posting_receipt_fk foreign key (receipt_id) references receipt,
    constraint posting_company_account_fk foreign key (company_account_id) references company_account,
    constraint posting_not_nothing check (amount <> 0),
    constraint posting_account_known check (account in ('BANK', 'RECEIVABLE', 'CREDIT', 'SALES')),
    constraint posting_about check ((account in ('RECEIVABLE', 'SALES')) = (invoice_id is not null)
        and (account in ('BANK', 'CREDIT')) = (receipt_id is not null)
        and (account = 'BANK') = (company_account_id is not null))
);
-- what was open of an invoice on a day, from the index alone
create index posting_receivable_idx on posting (invoice_id, on_date) include (amount) where account = 'RECEIVABLE';
-- what was left of a receipt on a day
create index posting_credit_idx on posting (receipt_id, on_date) include (amount) where account = 'CREDIT';

-- the balances follow the postings; the row's lock and its check keep two matchings at once from taking more than there is
create function posting_moves_balance() returns trigger language plpgsql as $$
declare
    rest numeric(14, 2);
begin
    if new.account = 'RECEIVABLE' then
        update invoice set open = open + new.amount, settled_on = null where id = new.invoice_id returning open into rest;
        if rest = 0 then
            -- the last day on which it changed; what was paid on the day of its issue was never open
            update invoice set settled_on = coalesce((select max(on_date) from (
                select on_date from posting where invoice_id = new.invoice_id and account = 'RECEIVABLE'
                group by on_date having sum(amount) <> 0) moved), issued_on)
            where id = new.invoice_id;
        end if;
    elsif new.account = 'CREDIT' then
        update receipt set unmatched = unmatched - new.amount where id = new.receipt_id;
    end if;
    return null;
end $$;
create trigger posting_moves_balance after insert on posting
    for each row execute function posting_moves_balance();

-- debit and credit of an entry are equal, and there are both
create function ledger_entry_balances() returns trigger language plpgsql as $$
declare
    entry uuid := case tg_table_name when 'posting' then (to_jsonb(new) ->> 'entry_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
begin
    if (select count(*) < 2 or sum(amount) <> 0 from posting where entry_id = entry) then
        raise exception 'ledger entry % does not balance', entry
            using errcode = 'check_violation', constraint = 'ledger_entry_balances';
    end if;
    return null;
end $$;
create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger posting_balances after insert on posting
    deferrable initially deferred for each row execute function ledger_entry_balances();

-- nobody changes what was entered, not even the owner
create function ledger_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to' using errcode = 'restrict_violation', constraint = 'ledger_stands';
end $$;
create trigger ledger_entry_stands before update or delete on ledger_entry for each row execute function ledger_stands();
create trigger posting_stands before update or delete on posting for each row execute function ledger_stands();

-- what is open of each invoice that counts
create view invoice_balance as
select id as invoice_id, customer_id, due_on, amount, amount - open as matched, open
from invoice where reversed_on is null;
