-- what a night has told, by its day: the tasks of the night, and its count
create index receivable_alert_told_idx on receivable_alert (raised_on) where told;
