-- Who worked at a case, and what the customer said, stays as it was recorded, by whatever way somebody writes.

-- nothing passes for older than it is, not from its beginning either
create trigger service_case_loop_begins before insert on service_case
    for each row when (new.before_loop) execute function service_case_loop_stays();

-- rounds follow each other; what was done begins anew with a reason only
create function service_case_goes_on() returns trigger language plpgsql as $$
begin
    if new.round not in (old.round, old.round + 1) then
        raise exception 'service_case_goes_on' using errcode = 'check_violation', constraint = 'service_case_goes_on';
    end if;
    return new;
end $$;
create trigger service_case_goes_on before update of round on service_case
    for each row when (new.round <> old.round) execute function service_case_goes_on();

create function service_case_reopens_with_reason() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from service_case_reopening
                   where service_case_reopening.case_id = new.id and service_case_reopening.round = new.round) then
        raise exception 'service_case_reopens_with_reason' using errcode = 'check_violation',
            constraint = 'service_case_reopens_with_reason';
    end if;
    return null;
end $$;
create constraint trigger service_case_reopens_with_reason after update of done_at on service_case
    deferrable initially deferred for each row when (old.done_at is not null and new.done_at is null)
    execute function service_case_reopens_with_reason();

-- whoever is to do a round, or did it, does not turn into somebody else, so that nobody checks what was their own
create function service_case_round_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.case_id, new.ordinal, new.worker_id) <> (old.case_id, old.ordinal, old.worker_id)
       or old.done_at is not null and (new.done_at, new.done_by, new.outcome) is distinct from (old.done_at, old.done_by, old.outcome)
    then
        raise exception 'service_case_round_stays' using errcode = 'check_violation', constraint = 'service_case_round_stays';
    end if;
    return new;
end $$;
create trigger service_case_round_stays before update or delete on service_case_round
    for each row execute function service_case_round_stays();
