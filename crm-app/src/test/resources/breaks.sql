-- One thing bent for each promise of --verify, as nobody who works with the application could: no trigger, no reference.
set session_replication_role = replica;
set time zone 'UTC';

alter table allocation drop constraint allocation_one_holder;
alter table allocation drop constraint allocation_no_overlap;
-- two holders, and a holding that began before the one ahead of it ended
insert into allocation (id, version, customer_id, holder_id, started_at, reason)
select gen_random_uuid(), 0, customer_id, (select id from person where id <> holder_id limit 1), started_at, reason
from allocation where ended_at is null order by id limit 1;
insert into allocation (id, version, customer_id, holder_id, started_at, ended_at, reason)
select gen_random_uuid(), 0, customer_id, holder_id, started_at - interval '1 day', started_at + interval '1 hour', reason
from allocation where ended_at is null order by id desc limit 1;
-- somebody left over what is still held
with gone as (update person set enabled = false where id = (select holder_id from allocation where ended_at is null limit 1) returning id)
insert into leaving (id, version, person_id, noticed_on, last_day, given_by, given_at, attached, at_risk, exposed_before, exposed,
                     closed_by, closed_at)
select gen_random_uuid(), 0, gone.id, current_date, current_date, other.id, now(), 0, 0, 0, 0, other.id, now()
from gone cross join lateral (select id from person where person.id <> gone.id limit 1) other;
update opportunity set holder_id = (select id from person where id <> holder_id limit 1)
where id = (select opportunity.id from opportunity join allocation on allocation.customer_id = opportunity.customer_id
            and allocation.ended_at is null where opportunity.ended_at is null limit 1);
update handover set to_id = (select id from person where id not in (from_id, to_id) limit 1)
where id = (select id from handover where state = 'RUNNING' limit 1);
insert into pool_claim (id, person_id, customer_id, claimed_on, place, claimed_at)
select id, holder_id, customer_id, current_date, 7, now() from allocation where reason <> 'CLAIM' limit 1;
insert into recycling_move (id, run_id, customer_id, allocation_id, holder_id, tier, held_since, idle_from, limit_days,
                            first_warned_on, last_warned_on, moved_on, moved_at)
select gen_random_uuid(), gen_random_uuid(), customer_id, id, holder_id, 'C', current_date - 90, current_date - 80, 60,
       current_date - 20, current_date - 10, current_date, now()
from allocation where ended_at is null limit 1;

update expense_line set allowed = 0, cut_reason = 'x' where id = (select id from expense_line where allowed > 0 limit 1);
delete from payment where id = (select id from payment where failed_at is null limit 1);
update advance set remaining = remaining + 1 where id = (select id from advance limit 1);
update expense_claim set advances = advances - 1 where id = (select id from expense_claim where advances >= 1 limit 1);
update expense_invoice set total = 0.01 where id = (select invoice_id from expense_line where invoice_id is not null limit 1);

update posting set amount = amount * 2 where (entry_id, line) = (select entry_id, line from posting where account = 'RECEIVABLE' limit 1);
update posting set amount = amount * 2 where (entry_id, line) = (select entry_id, line from posting where account = 'CREDIT' limit 1);
update contract_instalment set amount = amount + 1 where id = (select id from contract_instalment limit 1);
update contract set amendments = amendments + 1 where id = (select id from contract limit 1);

update attachment_piece set content = set_byte(content, 0, 255 - get_byte(content, 0))
where (attachment_id, position) = (select attachment_id, position from attachment_piece where position = 0 limit 1);
update attachment set owner_id = gen_random_uuid() where id = (select id from attachment order by id desc limit 1);
update trip_report set submissions = submissions + 1 where id = (select id from trip_report limit 1);
update service_case_round set rating = 1
where id = (select service_case_round.id from service_case_round
            join service_case on service_case.id = case_id and round = ordinal and service_case.done_at is not null
            and not before_loop limit 1);
update intake_run set row_count = row_count + 1;
delete from person_role where role = 'ADMIN';

update customer set name_key = 'another' where id = (select id from customer limit 1);
update contact set phone_masked = '123****4567' where id = (select id from contact where phone is not null order by id limit 1);
update contact set wrapped_key = set_byte(wrapped_key, 20, 255 - get_byte(wrapped_key, 20))
where id = (select id from contact where phone is not null order by id desc limit 1);
update audit_entry set kind = 'EXPORTED'
where id = (select entry_id from audit_seal join audit_entry on audit_entry.id = entry_id where kind <> 'EXPORTED' limit 1);

update task set assignee_id = gen_random_uuid() where id = (select id from task limit 1);
alter table customer drop constraint customer_completeness_percent;
update customer set completeness = 101 where id = (select id from customer limit 1);
alter table customer add constraint customer_completeness_percent check (completeness between 0 and 100) not valid;
