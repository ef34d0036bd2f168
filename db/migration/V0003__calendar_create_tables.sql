-- Days on which weekday and working day part: statutory holidays and make-up days, loaded yearly, kept by the administrator.

create table calendar_day (
    day_on     date primary key,
    version    bigint not null,
    working    boolean not null,
    name       varchar(40) not null,
    name_en    varchar(60),
    -- who decided otherwise than loaded; reloading leaves such days alone
    decided_by uuid,
    decided_at timestamptz,
    constraint calendar_day_decided_by_fk foreign key (decided_by) references person,
    constraint calendar_day_decided_whole check ((decided_by is null) = (decided_at is null))
);

-- the rule of WorkingDayRule for set-based runs; a test holds them equal
create function is_working_day(day date) returns boolean language sql stable as $$
    select coalesce((select calendar_day.working from calendar_day where calendar_day.day_on = day),
                    extract(isodow from day) < 6)
$$;

-- working days after the first up to and with the second; none where the second is not later
create function working_days_between(first_day date, last_day date) returns integer language sql stable as $$
    select cast(count(*) as integer)
    from generate_series(first_day + 1, last_day, interval '1 day') as passing (moment)
    left join calendar_day on calendar_day.day_on = cast(passing.moment as date)
    where coalesce(calendar_day.working, extract(isodow from passing.moment) < 6)
$$;
