-- Ledgers of invoices and bank statements come in from files too.
alter table intake_run drop constraint intake_run_kind_known;
alter table intake_run add constraint intake_run_kind_known
    check (kind in ('CUSTOMERS', 'ORDERS', 'CALLS', 'INVOICES', 'RECEIPTS'));
