-- what a leaving rests on is a plan for the same person
alter table rotation_plan add constraint rotation_plan_leaver_unique unique (id, leaver_id);
update leaving set plan_id = null
where plan_id is not null
and not exists (select 1 from rotation_plan where rotation_plan.id = leaving.plan_id and rotation_plan.leaver_id = leaving.person_id);
alter table leaving drop constraint leaving_plan_fk;
alter table leaving add constraint leaving_plan_fk
    foreign key (plan_id, person_id) references rotation_plan (id, leaver_id);

-- Nothing begins to be held by somebody whose account is closed: what waited for the person's row sees it closed. Asked only
-- where the holder is set, so that what a locked account still holds can be finished or taken away. What the system itself
-- tells somebody as a task is let through, for the sake of all the others whom the same run is about; the list of leavings
-- shows who holds it.
create function holder_is_here() returns trigger language plpgsql as $$
declare
    holder uuid := cast(to_jsonb(new) ->> tg_argv[0] as uuid);
begin
    perform 1 from person where id = holder for key share;
    if exists (select 1 from person where id = holder and not enabled) then
        raise exception 'holder_is_here' using errcode = 'check_violation', constraint = 'holder_is_here';
    end if;
    return new;
end $$;
create trigger allocation_holder_is_here before insert on allocation
    for each row when (new.ended_at is null) execute function holder_is_here('holder_id');
create trigger allocation_holder_changed before update of holder_id on allocation
    for each row when (new.ended_at is null and new.holder_id <> old.holder_id) execute function holder_is_here('holder_id');
create trigger task_holder_is_here before insert on task
    for each row when (new.done_at is null and new.created_by is not null) execute function holder_is_here('assignee_id');
create trigger task_holder_changed before update of assignee_id on task
    for each row when (new.done_at is null and new.assignee_id <> old.assignee_id) execute function holder_is_here('assignee_id');
create trigger service_case_holder_is_here before insert on service_case
    for each row when (new.done_at is null and new.owner_id is not null) execute function holder_is_here('owner_id');
create trigger service_case_holder_changed before update of owner_id on service_case
    for each row when (new.done_at is null and new.owner_id is distinct from old.owner_id and new.owner_id is not null)
    execute function holder_is_here('owner_id');
create trigger channel_holding_holder_is_here before insert on channel_holding
    for each row when (new.held_until is null) execute function holder_is_here('holder_id');
create trigger channel_holding_holder_changed before update of holder_id on channel_holding
    for each row when (new.held_until is null and new.holder_id <> old.holder_id) execute function holder_is_here('holder_id');
