-- The log is kept for years, not for ever: expired days go whole, the heads of their chain stay and hold the rest.

-- heads outlive the seals they close
alter table audit_seal_head drop constraint audit_seal_head_position_fk;

-- The one way in which entries leave: by the owner's rights, only those before a day, never the last six months, and
-- only up to a head all of whose entries are older. Answers how many entries went.
create function audit_expire(before date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    from_moment timestamptz := before::timestamp at time zone 'Asia/Shanghai';
    up_to       bigint;
    gone        bigint;
begin
    if before is null or from_moment > now() - interval '6 months' then
        raise exception 'the log is kept for six months at least';
    end if;
    -- not while entries are being sealed ("kyseal")
    perform pg_advisory_xact_lock(x'6B797365616C'::bigint);
    -- the end of the chain always stays: the next seal goes on from it
    select max(position) into up_to from audit_seal_head
    where position < coalesce((select min(position) from audit_seal where entry_at >= from_moment), 9223372036854775807)
      and position < (select max(position) from audit_seal)
      and position >= (select min(position) from audit_seal);
    if up_to is null then
        return 0;
    end if;
    delete from audit_entry using audit_seal
    where audit_seal.position <= up_to and audit_entry.at = audit_seal.entry_at and audit_entry.id = audit_seal.entry_id;
    get diagnostics gone = row_count;
    delete from audit_seal where position <= up_to;
    return gone;
end $$;
