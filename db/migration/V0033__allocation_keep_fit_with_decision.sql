-- whether the applicant could be chosen when the ballot was decided; null: not decided
alter table application_line add column fit boolean;
-- of what was decided before this was kept: who was put to the vote counts as having been eligible
update application_line set fit = outcome in ('WON', 'LOST') where outcome is not null;
