-- What is paid, or was never owed, is disputed no longer.
with over as (
    update invoice set disputed_at = null, version = version + 1
    where disputed_at is not null and settled_on is not null
    returning id, reversed_on is not null as reversed)
update invoice_dispute set settled_at = now(), settled_by = opened_by,
       outcome = case when over.reversed then '发票已冲销' else '款已付清' end
from over where invoice_id = over.id and settled_at is null;

create function invoice_dispute_ends() returns trigger language plpgsql as $$
begin
    if exists (select 1 from invoice where id = new.id and disputed_at is not null and settled_on is not null) then
        raise exception 'invoice % is settled and disputed', new.number
            using errcode = 'check_violation', constraint = 'invoice_dispute_ends';
    end if;
    return null;
end $$;
-- asked at the end of the transaction: the ledger settles it, whoever entered that ends the dispute
create constraint trigger invoice_dispute_ends after insert or update of disputed_at, settled_on on invoice
    deferrable initially deferred for each row
    when (new.disputed_at is not null and new.settled_on is not null) execute function invoice_dispute_ends();
