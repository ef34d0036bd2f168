-- A look back may judge by the other method than the policy of its day; the run says by which.
alter table tier_run add column method varchar(8);
update tier_run set method = (select method from tier_policy where version = tier_run.policy_version);
alter table tier_run alter column method set not null;
alter table tier_run add constraint tier_run_method_known check (method in ('SCORE', 'PARETO'));
