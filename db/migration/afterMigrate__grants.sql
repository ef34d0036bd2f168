-- What the application's user may do, stated anew after every migration. It owns nothing and may define nothing; the
-- audit log and the ledger of receivables it may only write to and read. Where one user does both (a development database), nothing is granted.
do $$
declare
    application text := '${application_user}';
    protected_table regclass;
begin
    if application = '' or application = current_user then
        return;
    end if;
    execute format('grant usage on schema public to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
    execute format('grant usage, select, update on all sequences in schema public to %I', application);
    execute format('grant execute on function customer_remove(uuid, uuid, uuid, uuid, text, timestamptz), '
        'customer_return(uuid, uuid, timestamptz) to %I', application);
    execute format('revoke all on flyway_schema_history from %I', application);
    -- what was billed and received, and what is open of it, is the ledger's to say
    execute format('revoke update on invoice, receipt from %I', application);
    execute format('grant update (version, customer_id, disputed_at, reversed_on) on invoice to %I', application);
    execute format('grant update (version, customer_id, reversed_on) on receipt to %I', application);
    for protected_table in
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and (relname = 'audit_entry' or relname like 'audit\_entry\_%' or relname like 'audit\_seal%'
               or relname in ('ledger_entry', 'posting'))
    loop
        execute format('revoke update, delete, truncate on %s from %I', protected_table, application);
    end loop;
end $$;
