-- Trust: the policies, the runs, the scores with the evidence that they stand on, and the alerts.

create table trust_policy (
    version              integer primary key,
    effective_from       date not null,
    first_contact_weight numeric(4, 2) not null,
    order_route_weight   numeric(4, 2) not null,
    breadth_weight       numeric(4, 2) not null,
    tenure_weight        numeric(4, 2) not null,
    verification_weight  numeric(4, 2) not null,
    team_service_weight  numeric(4, 2) not null,
    record_weight        numeric(4, 2) not null,
    -- the company's from the one, shared from the other, personal below; under the confidence nothing is said
    company_from         numeric(5, 2) not null,
    shared_from          numeric(5, 2) not null,
    confidence_from      numeric(5, 4) not null,
    -- days after which evidence counts half, and not at all
    half_life            integer not null,
    evidence_days        integer not null,
    -- how much of the money at risk is exposed, by the state of the attached person
    present_share        numeric(4, 2) not null,
    on_notice_share      numeric(4, 2) not null,
    left_share           numeric(4, 2) not null,
    -- money at risk of one person from which the manager hears, CNY
    risk_limit           numeric(18, 2) not null,
    note                 varchar(400),
    made_by              uuid,
    made_at              timestamptz not null,
    constraint trust_policy_made_by_fk foreign key (made_by) references person,
    constraint trust_policy_weights check (least(first_contact_weight, order_route_weight, breadth_weight, tenure_weight,
            verification_weight, team_service_weight, record_weight) >= 0
        and first_contact_weight + order_route_weight + breadth_weight + tenure_weight + verification_weight
            + team_service_weight + record_weight = 1),
    constraint trust_policy_thresholds check (shared_from > 0 and company_from > shared_from and company_from <= 100
        and confidence_from between 0 and 1),
    constraint trust_policy_decay check (half_life between 1 and 3650 and evidence_days between 365 and 3650),
    constraint trust_policy_shares check (present_share >= 0 and on_notice_share >= present_share
        and left_share >= on_notice_share and left_share <= 1),
    constraint trust_policy_limit_positive check (risk_limit > 0)
);
insert into trust_policy (version, effective_from, first_contact_weight, order_route_weight, breadth_weight,
                          tenure_weight, verification_weight, team_service_weight, record_weight, company_from,
                          shared_from, confidence_from, half_life, evidence_days, present_share, on_notice_share,
                          left_share, risk_limit, made_at)
values (1, date '1970-01-01', 0.35, 0.15, 0.15, 0.10, 0.10, 0.10, 0.05, 60, 40, 0.30, 180, 730, 0.30, 0.60, 1.00,
        5000000, now());

-- how much evidence of an age in days counts, 2^(-age / half life): costly to work out, the same for ever
create table trust_decay (
    half_life integer not null,
    age       integer not null,
    weight    numeric(13, 12) not null,
    constraint trust_decay_pk primary key (half_life, age)
);
insert into trust_decay (half_life, age, weight)
select 180, age, round(power(2 * 1.000000000000000000000000000000, -age * 1.000000000000000000000000000000 / 180), 12)
from generate_series(0, 3650) as age;

create table trust_run (
    id             uuid primary key,
    version        bigint not null,
    as_of          date not null,
    policy_version integer not null,
    occasion       varchar(8) not null,
    -- whether it says how things stand now, or only looks back
    counting       boolean not null,
    requested_by   uuid,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    customers      integer,
    constraint trust_run_policy_fk foreign key (policy_version) references trust_policy,
    constraint trust_run_requested_by_fk foreign key (requested_by) references person,
    constraint trust_run_occasion_known check (occasion in ('NIGHTLY', 'DEMAND', 'HISTORY')),
    constraint trust_run_times check (finished_at is null or (started_at is not null and customers is not null))
);
-- the night never processes a date twice
create unique index trust_run_nightly_once on trust_run (as_of) where occasion = 'NIGHTLY';
-- the list
create index trust_run_requested_idx on trust_run (requested_at desc, id desc);
-- the run that says how things stand
create index trust_run_counting_idx on trust_run (as_of desc, finished_at desc)
    where counting and finished_at is not null;

-- how far a run has come; written beside the run's own transaction, which shows nothing before its end
create table trust_run_progress (
    run_id  uuid primary key,
    step    varchar(10) not null,
    at      timestamptz not null,
    -- reference number of what went wrong
    failure varchar(80),
    constraint trust_run_progress_step_known check (step in ('QUEUED', 'SCORES', 'ALERTS')),
    constraint trust_run_progress_run_fk foreign key (run_id) references trust_run
);

create table trust_score (
    -- null: taken since the last run, on what happened with this customer
    run_id           uuid,
    customer_id      uuid not null,
    as_of            date not null,
    policy_version   integer not null,
    calculated_at    timestamptz not null,
    -- the evidence: sums of weights, exact as they were added up
    holder_id        uuid,
    held_since       date,
    matters          integer not null,
    matter_mass      numeric not null,
    matter_routed    numeric not null,
    orders           integer not null,
    order_mass       numeric not null,
    order_value      numeric not null,
    order_routed     numeric not null,
    touches          integer not null,
    colleagues       integer not null,
    touch_mass       numeric not null,
    touch_squares    numeric not null,
    checks           integer not null,
    check_mass       numeric not null,
    check_confirmed  numeric not null,
    cases            integer not null,
    case_mass        numeric not null,
    case_by_others   numeric not null,
    completeness     integer not null,
    revenue          numeric(18, 2) not null,
    -- how often in the window the customer would speak only to one colleague
    only_asked       integer not null,
    -- the one colleague who had all touches in the window
    sole_id          uuid,
    attached_id      uuid,
    -- the result: each factor shrunk, 0 to 1
    first_contact    numeric(7, 6) not null,
    order_route      numeric(7, 6) not null,
    breadth          numeric(7, 6) not null,
    tenure           numeric(7, 6) not null,
    verification     numeric(7, 6) not null,
    team_service     numeric(7, 6) not null,
    record           numeric(7, 6) not null,
    confidence       numeric(5, 4) not null,
    score            numeric(5, 2) not null,
    verdict          varchar(8) not null,
    money_at_risk    numeric(18, 2) not null,
    -- one score a customer and run, and one since the last run
    constraint trust_score_once unique nulls not distinct (customer_id, run_id),
    constraint trust_score_run_fk foreign key (run_id) references trust_run,
    constraint trust_score_customer_fk foreign key (customer_id) references customer,
    constraint trust_score_policy_fk foreign key (policy_version) references trust_policy,
    constraint trust_score_verdict_known check (verdict in ('COMPANY', 'SHARED', 'PERSONAL', 'UNKNOWN')),
    constraint trust_score_range check (score between 0 and 100 and confidence between 0 and 1)
);
-- the results of a run, the lowest first
create index trust_score_run_idx on trust_score (run_id, score, customer_id);
-- what is tied to one person
create index trust_score_attached_idx on trust_score (attached_id, run_id);

create table trust_alert (
    id            uuid primary key,
    version       bigint not null,
    kind          varchar(8) not null,
    customer_id   uuid,
    -- to whom the customer is attached or would speak alone; whose money at risk passed the limit
    person_id     uuid,
    score         numeric(5, 2),
    money_at_risk numeric(18, 2) not null,
    -- what recorded that the customer would speak only to one colleague
    source_id     uuid,
    raised_at     timestamptz not null,
    handled_at    timestamptz,
    handled_by    uuid,
    note          varchar(400),
    -- since when it holds no more
    ended_at      timestamptz,
    constraint trust_alert_customer_fk foreign key (customer_id) references customer,
    constraint trust_alert_person_fk foreign key (person_id) references person,
    constraint trust_alert_handled_by_fk foreign key (handled_by) references person,
    constraint trust_alert_kind_known check (kind in ('PERSONAL', 'ONLY', 'EXPOSED')),
    constraint trust_alert_subject check ((kind = 'EXPOSED') = (customer_id is null)
        and (kind = 'PERSONAL' or person_id is not null) and (kind = 'ONLY') = (source_id is not null)),
    constraint trust_alert_handled_whole check ((handled_at is null) = (handled_by is null)
        and (note is null or handled_by is not null))
);
-- while a customer stays personal there is one alert, however often it is judged; the same of a person over the limit
create unique index trust_alert_one_personal on trust_alert (customer_id) where kind = 'PERSONAL' and ended_at is null;
create unique index trust_alert_one_exposed on trust_alert (person_id) where kind = 'EXPOSED' and ended_at is null;
-- said once, told once
create unique index trust_alert_one_source on trust_alert (source_id) where source_id is not null;
-- what waits for a manager, newest first
create index trust_alert_waiting_idx on trust_alert (raised_at desc, id desc) where handled_at is null and ended_at is null;
-- the list of those dealt with
create index trust_alert_handled_idx on trust_alert (handled_at desc, id desc) where handled_at is not null;

-- how every customer's trust stands: as taken since the last run that counts, else as that run says
create view trust_present as
select trust_score.* from trust_score where run_id is null
union all
select trust_score.* from trust_score
where run_id = (select id from trust_run where counting and finished_at is not null
                order by as_of desc, finished_at desc limit 1)
and not exists (select 1 from trust_score since
                where since.customer_id = trust_score.customer_id and since.run_id is null);

-- whether colleagues are here to stay; notice comes with leaving, which then says so here
create view person_standing as
select person.id as person_id, case when person.enabled then 'PRESENT' else 'LEFT' end as state from person;
