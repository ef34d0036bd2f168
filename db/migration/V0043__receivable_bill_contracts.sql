-- Invoices bill contracts, instalment by instalment; an invoice and its contract are the same customer's.
alter table invoice
    add constraint invoice_contract_fk foreign key (contract_id, customer_id) references contract (id, customer_id),
    add constraint invoice_instalment_fk foreign key (instalment_id, contract_id) references contract_instalment (id, contract_id),
    add constraint invoice_instalment_of_contract check (instalment_id is null or contract_id is not null);
