-- What was agreed stays as it was agreed, by whatever way somebody writes.

-- an instalment is one contract's for ever: both its checks look at that contract alone
create function contract_instalment_stays() returns trigger language plpgsql as $$
begin
    raise exception 'contract_instalment_stays' using errcode = 'check_violation', constraint = 'contract_instalment_stays';
end $$;
create trigger contract_instalment_stays before update of contract_id on contract_instalment
    for each row when (new.contract_id <> old.contract_id) execute function contract_instalment_stays();

-- A contract is signed once and ends once. From its signing on, what it is about changes by no amendment either.
create function contract_goes_on() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('NEGOTIATING', 'SIGNED'), ('NEGOTIATING', 'CANCELLED'), ('SIGNED', 'COMPLETED'), ('SIGNED', 'CANCELLED')) then
        raise exception 'contract_state_goes_on' using errcode = 'check_violation', constraint = 'contract_state_goes_on';
    end if;
    if old.state <> 'NEGOTIATING' and (new.number, new.title, new.terms, new.sign_by, new.signed_on, new.signed_by, new.channel_id,
                                       new.opportunity_id)
            is distinct from (old.number, old.title, old.terms, old.sign_by, old.signed_on, old.signed_by, old.channel_id,
                              old.opportunity_id) then
        raise exception 'contract_signed_stays' using errcode = 'check_violation', constraint = 'contract_signed_stays';
    end if;
    return new;
end $$;
create trigger contract_goes_on before update on contract for each row execute function contract_goes_on();

-- an amendment says what the contract was, is made of a signed one, and is not written anew: nothing passes for amended now
-- that was amended before
create function contract_amendment_is_true() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'contract_amendment_stays' using errcode = 'check_violation', constraint = 'contract_amendment_stays';
    end if;
    new.made_in := pg_current_xact_id();
    if not exists (select 1 from contract where contract.id = new.contract_id and contract.state = 'SIGNED'
                   and contract.amount = new.amount_before and contract.amendments + 1 = new.ordinal) then
        raise exception 'contract_amendment_of_what_stands' using errcode = 'check_violation',
            constraint = 'contract_amendment_of_what_stands';
    end if;
    return new;
end $$;
create trigger contract_amendment_is_true before insert or update or delete on contract_amendment
    for each row execute function contract_amendment_is_true();

-- when all is written, the contract is what its last amendment says
create function contract_stands_as_amended() returns trigger language plpgsql as $$
declare
    which uuid := case when tg_table_name = 'contract' then cast(to_jsonb(new) ->> 'id' as uuid)
                       else cast(to_jsonb(new) ->> 'contract_id' as uuid) end;
begin
    if exists (select 1 from contract where contract.id = which
               and contract.amendments <> (select count(*) from contract_amendment where contract_amendment.contract_id = which))
       or exists (select 1 from contract join contract_amendment on contract_amendment.contract_id = contract.id
                  and contract_amendment.ordinal = contract.amendments
                  where contract.id = which and contract.amount <> contract_amendment.amount_after) then
        raise exception 'contract_stands_as_amended' using errcode = 'check_violation', constraint = 'contract_stands_as_amended';
    end if;
    return null;
end $$;
create constraint trigger contract_stands_as_amended after update of amount, amendments on contract
    deferrable initially deferred for each row
    when (new.amendments > 0 and (new.amount <> old.amount or new.amendments <> old.amendments) or new.amendments < old.amendments)
    execute function contract_stands_as_amended();
create constraint trigger contract_stands_as_amended after insert on contract_amendment
    deferrable initially deferred for each row execute function contract_stands_as_amended();

-- who served a contract stays on record
create function service_responsibility_stays() returns trigger language plpgsql as $$
begin
    raise exception 'service_responsibility_stays' using errcode = 'check_violation', constraint = 'service_responsibility_stays';
end $$;
create trigger service_responsibility_stays before update on service_responsibility for each row
    when (old.ended_at is not null and (new.person_id, new.state, new.from_on, new.to_on, new.decline_note, new.ended_at)
        is distinct from (old.person_id, old.state, old.from_on, old.to_on, old.decline_note, old.ended_at))
    execute function service_responsibility_stays();

-- What was signed keeps its files. The contract's row makes whoever removes one and whoever signs follow each other.
create function attachment_of_signed_contract_stays() returns trigger language plpgsql as $$
declare
    stands varchar;
begin
    select state into stands from contract where id = old.owner_id for share;
    if stands <> 'NEGOTIATING' then
        raise exception 'attachment_of_signed_contract_stays' using errcode = 'check_violation',
            constraint = 'attachment_of_signed_contract_stays';
    end if;
    return old;
end $$;
create trigger attachment_of_signed_contract_stays before delete on attachment
    for each row when (old.owner_kind = 'contract') execute function attachment_of_signed_contract_stays();
