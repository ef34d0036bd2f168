-- Suspected misuse of customer resources: until now, visits that the customer did not confirm.

create table misuse_case (
    id              uuid primary key,
    version         bigint not null,
    verification_id uuid not null,
    visit_id        uuid not null,
    report_id       uuid,
    customer_id     uuid not null,
    suspect_id      uuid not null,
    opened_at       timestamptz not null,
    state           varchar(9) not null,
    reason          varchar(1000),
    decided_at      timestamptz,
    decided_by      uuid,
    constraint misuse_case_verification_fk foreign key (verification_id) references verification,
    constraint misuse_case_visit_fk foreign key (visit_id) references visit,
    constraint misuse_case_report_fk foreign key (report_id) references trip_report,
    constraint misuse_case_customer_fk foreign key (customer_id) references customer,
    constraint misuse_case_suspect_fk foreign key (suspect_id) references person,
    constraint misuse_case_decided_by_fk foreign key (decided_by) references person,
    constraint misuse_case_one_per_verification unique (verification_id),
    constraint misuse_case_state_known check (state in ('OPEN', 'CLEARED', 'CONFIRMED')),
    constraint misuse_case_decided_whole check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)
                                                and (decided_at is null) = (reason is null)),
    constraint misuse_case_not_decided_by_suspect check (decided_by <> suspect_id)
);
-- open ones oldest first, decided ones newest first
create index misuse_case_open_idx on misuse_case (opened_at, id) where state = 'OPEN';
create index misuse_case_decided_idx on misuse_case (decided_at desc, id desc) where state <> 'OPEN';
-- a person's record
create index misuse_case_suspect_idx on misuse_case (suspect_id);
