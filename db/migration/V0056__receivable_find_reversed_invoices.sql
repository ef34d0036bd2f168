-- what was billed as of a day that has passed: the few that were reversed later
create index invoice_reversed_idx on invoice (reversed_on) where reversed_on is not null;
