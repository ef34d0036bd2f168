-- The ledger speaks of the customer whose invoice and whose money it is.
create function ledger_entry_whose() returns trigger language plpgsql as $$
begin
    if new.kind in ('INVOICE', 'MATCHING')
            and new.customer_id is distinct from (select customer_id from invoice where id = new.invoice_id)
        or new.kind in ('RECEIPT', 'MATCHING')
            and new.customer_id is distinct from (select customer_id from receipt where id = new.receipt_id)
        or new.kind = 'REVERSAL' and not exists (
            select 1 from ledger_entry done where done.id = new.reverses
            and done.customer_id is not distinct from new.customer_id
            and done.invoice_id is not distinct from new.invoice_id
            and done.receipt_id is not distinct from new.receipt_id) then
        raise exception 'ledger entry % is of another customer', new.id
            using errcode = 'check_violation', constraint = 'ledger_entry_whose';
    end if;
    return new;
end $$;
create trigger ledger_entry_whose before insert on ledger_entry for each row execute function ledger_entry_whose();

-- a posting is about what its entry is about
alter table ledger_entry
    add constraint ledger_entry_of_invoice unique (id, invoice_id),
    add constraint ledger_entry_of_receipt unique (id, receipt_id);
alter table posting
    add constraint posting_entry_invoice_fk foreign key (entry_id, invoice_id) references ledger_entry (id, invoice_id),
    add constraint posting_entry_receipt_fk foreign key (entry_id, receipt_id) references ledger_entry (id, receipt_id);

-- money and what it pays stay the same customer's; asked at the end, so that both may move together
create function matching_stays_with_customer() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from ledger_entry matching
        join invoice on invoice.id = matching.invoice_id join receipt on receipt.id = matching.receipt_id
        where matching.kind = 'MATCHING' and invoice.customer_id is distinct from receipt.customer_id
        and case tg_table_name when 'receipt' then matching.receipt_id else matching.invoice_id end = new.id
        and not exists (select 1 from ledger_entry undone where undone.reverses = matching.id)) then
        raise exception '% % is matched to another customer', tg_table_name, new.id
            using errcode = 'check_violation', constraint = 'matching_stays_with_customer';
    end if;
    return null;
end $$;
create constraint trigger receipt_stays_with_customer after update of customer_id on receipt
    deferrable initially deferred for each row when (old.customer_id is distinct from new.customer_id)
    execute function matching_stays_with_customer();
create constraint trigger invoice_stays_with_customer after update of customer_id on invoice
    deferrable initially deferred for each row when (old.customer_id is distinct from new.customer_id)
    execute function matching_stays_with_customer();

-- balances are moved by postings alone: the application's user may not write them (afterMigrate__grants)
alter function posting_moves_balance() security definer set search_path = public, pg_temp;
