-- Tiers: the policies, the runs with evidence and scores, the proposals and what became of them.

create table tier_policy (
    version             integer primary key,
    method              varchar(8) not null,
    effective_from      date not null,
    value_weight        numeric(4, 2) not null,
    potential_weight    numeric(4, 2) not null,
    loyalty_weight      numeric(4, 2) not null,
    satisfaction_weight numeric(4, 2) not null,
    importance_weight   numeric(4, 2) not null,
    payment_weight      numeric(4, 2) not null,
    -- A from the one, B from the other; a change of tier needs the hysteresis beyond it
    a_threshold         numeric(5, 2) not null,
    b_threshold         numeric(5, 2) not null,
    hysteresis          numeric(5, 2) not null,
    -- percent of revenue before the customer
    pareto_a            numeric(5, 2) not null,
    pareto_b            numeric(5, 2) not null,
    auto_accept         boolean not null default false,
    note                varchar(400),
    made_by             uuid,
    made_at             timestamptz not null,
    constraint tier_policy_made_by_fk foreign key (made_by) references person,
    constraint tier_policy_method_known check (method in ('SCORE', 'PARETO')),
    constraint tier_policy_weights check (value_weight > 0
        and least(potential_weight, loyalty_weight, satisfaction_weight, importance_weight, payment_weight) >= 0
        and value_weight + potential_weight + loyalty_weight + satisfaction_weight + importance_weight + payment_weight = 1),
    constraint tier_policy_thresholds check (b_threshold > 0 and a_threshold > b_threshold and a_threshold <= 100
        and hysteresis >= 0 and 2 * hysteresis < a_threshold - b_threshold),
    constraint tier_policy_pareto check (pareto_a > 0 and pareto_b > pareto_a and pareto_b <= 100)
);
insert into tier_policy (version, method, effective_from, value_weight, potential_weight, loyalty_weight,
                         satisfaction_weight, importance_weight, payment_weight, a_threshold, b_threshold, hysteresis,
                         pareto_a, pareto_b, made_at)
values (1, 'SCORE', date '1970-01-01', 0.35, 0.20, 0.15, 0.10, 0.10, 0.10, 70, 45, 3, 80, 95, now());

create table tier_run (
    id             uuid primary key,
    version        bigint not null,
    as_of          date not null,
    policy_version integer not null,
    -- a look back may judge by the other method than the policy of its day
    method         varchar(8) not null,
    occasion       varchar(8) not null,
    -- whether it makes proposals or only shows
    proposing      boolean not null,
    requested_by   uuid,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    customers      integer,
    -- the run with which the movement of scores is shown
    compared_with  uuid,
    constraint tier_run_policy_fk foreign key (policy_version) references tier_policy,
    constraint tier_run_requested_by_fk foreign key (requested_by) references person,
    constraint tier_run_compared_with_fk foreign key (compared_with) references tier_run,
    constraint tier_run_method_known check (method in ('SCORE', 'PARETO')),
    constraint tier_run_occasion_known check (occasion in ('NIGHTLY', 'DEMAND', 'HISTORY')),
    constraint tier_run_times check (finished_at is null or (started_at is not null and customers is not null))
);
-- the night never processes a date twice
create unique index tier_run_nightly_once on tier_run (as_of) where occasion = 'NIGHTLY';
-- the list, and the newest finished one
create index tier_run_requested_idx on tier_run (requested_at desc, id desc);
create index tier_run_finished_idx on tier_run (as_of desc, finished_at desc) where finished_at is not null;

-- how far a run has come; written beside the run's own transaction, which shows nothing before its end
create table tier_run_progress (
    run_id    uuid primary key,
    step      varchar(10) not null,
    at        timestamptz not null,
    -- reference number of what went wrong
    failure   varchar(80),
    constraint tier_run_progress_step_known check (step in ('QUEUED', 'SCORES', 'PROPOSALS', 'EFFECT')),
    constraint tier_run_progress_run_fk foreign key (run_id) references tier_run
);

create table tier_score (
    run_id             uuid not null,
    customer_id        uuid not null,
    -- the evidence: what happened up to the day, and attributes as they stood
    holder_id          uuid,
    revenue            numeric(18, 2) not null,
    orders             integer not null,
    last_order_on      date,
    demand_estimate    numeric(18, 2),
    rating_sum         integer not null,
    ratings            integer not null,
    importance         varchar(10),
    due_amount         numeric(18, 2),
    settled_amount     numeric(18, 2),
    tier_before        varchar(1),
    override_until     date,
    -- the result; null where the factor is not known
    value_score        numeric(9, 6) not null,
    potential_score    numeric(9, 6),
    loyalty_score      numeric(9, 6),
    satisfaction_score numeric(9, 6),
    importance_score   numeric(9, 6),
    payment_score      numeric(9, 6),
    known_weight       numeric(4, 2) not null,
    score              numeric(5, 2) not null,
    -- percent of revenue before the customer, where there is revenue
    pareto_share       numeric(9, 6),
    tier               varchar(1) not null,
    constraint tier_score_pk primary key (run_id, customer_id),
    constraint tier_score_run_fk foreign key (run_id) references tier_run,
    constraint tier_score_customer_fk foreign key (customer_id) references customer,
    constraint tier_score_tier_known check (tier in ('A', 'B', 'C')),
    constraint tier_score_before_known check (tier_before in ('A', 'B', 'C'))
);
-- a customer's trend
create index tier_score_customer_idx on tier_score (customer_id, run_id);

create table tier_review (
    id             uuid primary key,
    version        bigint not null,
    customer_id    uuid not null,
    -- the run that last said so: its scores are the reasons
    run_id         uuid not null,
    proposed_on    date not null,
    -- null: without a tier yet
    from_tier      varchar(1),
    to_tier        varchar(1) not null,
    score          numeric(5, 2) not null,
    revenue        numeric(18, 2) not null,
    -- proposed again after an override had ended
    after_override boolean not null,
    state          varchar(10) not null,
    decided_tier   varchar(1),
    -- null when the policy accepted
    decided_by     uuid,
    decided_at     timestamptz,
    decided_on     date,
    reason         varchar(400),
    override_until date,
    constraint tier_review_customer_fk foreign key (customer_id) references customer,
    constraint tier_review_run_fk foreign key (run_id) references tier_run,
    constraint tier_review_decided_by_fk foreign key (decided_by) references person,
    constraint tier_review_tiers_known check (from_tier in ('A', 'B', 'C') and to_tier in ('A', 'B', 'C')
        and decided_tier in ('A', 'B', 'C')),
    constraint tier_review_changes check (from_tier is distinct from to_tier),
    constraint tier_review_state_known check (state in ('WAITING', 'ACCEPTED', 'OVERRIDDEN', 'REPLACED', 'WITHDRAWN')),
    constraint tier_review_decision check ((state in ('ACCEPTED', 'OVERRIDDEN'))
        = (decided_tier is not null and decided_at is not null and decided_on is not null)),
    constraint tier_review_override check ((state = 'OVERRIDDEN')
        = (reason is not null and override_until is not null and decided_by is not null))
);
-- a customer waits for one decision at most; the review page reads all that wait
create unique index tier_review_one_waiting on tier_review (customer_id) where state = 'WAITING';
-- the latest word on a customer, and its history
create index tier_review_word_idx on tier_review (customer_id, decided_at desc) where decided_at is not null;
-- the list of decisions
create index tier_review_decided_idx on tier_review (decided_at desc, id desc) where decided_at is not null;
-- thinning keeps the scores that a review stands on
create index tier_review_run_idx on tier_review (run_id);

-- how many points of the score each factor gave; they add up to the score, so differences show what moved it
create view tier_points as
select tier_score.run_id, tier_score.customer_id, tier_score.score,
       coalesce(value_weight * value_score / known_weight, 0) as value,
       coalesce(potential_weight * potential_score / known_weight, 0) as potential,
       coalesce(loyalty_weight * loyalty_score / known_weight, 0) as loyalty,
       coalesce(satisfaction_weight * satisfaction_score / known_weight, 0) as satisfaction,
       coalesce(importance_weight * importance_score / known_weight, 0) as importance,
       coalesce(payment_weight * payment_score / known_weight, 0) as payment
from tier_score
join tier_run on tier_run.id = tier_score.run_id
join tier_policy on tier_policy.version = tier_run.policy_version;
