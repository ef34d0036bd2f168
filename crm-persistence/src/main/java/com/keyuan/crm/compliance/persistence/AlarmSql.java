package com.keyuan.crm.compliance.persistence;

/** The one statement that finds what is out of the ordinary. */
final class AlarmSql {

    /**
     * Looks and attempts by person, hour and kind; what is usual is the median of the person's own busy hours of the 30 days
     * before. Compliance's own looks count like anybody's.
     */
    static final String RAISE = """
            with look as (
                select id, at, person_id, kind, details, date_trunc('hour', at) as hour,
                       case when subject_kind = 'customer' then subject_id
                            when kind = 'REVEALED' then cast(details #>> '{customer,1}' as uuid) end as customer_id
                from audit_entry
                where at >= date_trunc('hour', cast(:since as timestamptz)) and at <= :now and person_id is not null
                and (kind in ('REVEALED', 'REFUSED', 'EXPORTED') or kind = 'VIEWED' and subject_kind = 'customer')),
            before as (
                select person_id, kind, percentile_cont(0.5) within group (order by seen) as usual
                from (select person_id, kind, count(*) as seen from audit_entry
                      where at >= cast(:now as timestamptz) - interval '30 days'
                      and at < date_trunc('hour', cast(:since as timestamptz))
                      and (kind = 'REVEALED' or kind = 'VIEWED' and subject_kind = 'customer')
                      and person_id in (select person_id from look)
                      group by person_id, kind, date_trunc('hour', at)) as hours
                group by person_id, kind),
            named as (
                select look.*, case kind when 'REVEALED' then 'MANY_REVEALS' when 'VIEWED' then 'MANY_VIEWS' end as alarm
                from look where kind in ('REVEALED', 'VIEWED')
                union all select look.*, 'MANY_REFUSALS' from look where kind = 'REFUSED'
                union all select look.*, 'AFTER_NOTICE' from look where details #>> '{alarm,1}' = 'AFTER_NOTICE'
                union all select look.*, 'DECOY' from look where customer_id in (select customer_id from decoy_customer)
                union all select look.*, 'OUTSIDE_HOURS' from look
                    where kind <> 'REFUSED'
                    and (extract(hour from at at time zone 'Asia/Shanghai') not between :dayFrom and :dayTo - 1
                         or not is_working_day(cast(at at time zone 'Asia/Shanghai' as date)))),
            counted as (
                select named.person_id, alarm, hour, count(*) as seen, max(before.usual) as usual,
                       (array_agg(named.id order by at))[1\\:200] as evidence
                from named left join before on before.person_id = named.person_id and before.kind = named.kind
                    and alarm in ('MANY_REVEALS', 'MANY_VIEWS')
                group by named.person_id, alarm, hour)
            insert into access_alarm (id, person_id, kind, hour, seen, usual, evidence, raised_at)
            select gen_random_uuid(), person_id, alarm, hour, seen, usual, evidence, :now
            from counted where person_id in (select id from person) and seen >= case alarm
                when 'MANY_REFUSALS' then :refusals
                when 'OUTSIDE_HOURS' then :outside
                when 'MANY_REVEALS' then greatest(:least, :times * coalesce(usual, 0))
                when 'MANY_VIEWS' then greatest(:least, :times * coalesce(usual, 0))
                else 1 end
            on conflict (person_id, kind, hour) do update set seen = excluded.seen, evidence = excluded.evidence
                where access_alarm.closed_at is null and access_alarm.seen < excluded.seen
            returning raised_at = :now""";

    static final String ROW = """
            select access_alarm.*, person.name as person, closer.name as closer
            from access_alarm join person on person.id = access_alarm.person_id
            left join person closer on closer.id = access_alarm.closed_by where\s""";

    static final String EVIDENCE = """
            select audit_entry.at, audit_entry.kind, audit_entry.address, customer.name as customer
            from access_alarm join audit_entry on audit_entry.id = any(access_alarm.evidence)
                and audit_entry.at >= access_alarm.hour and audit_entry.at < access_alarm.hour + interval '1 hour'
            left join customer on customer.id = case when audit_entry.subject_kind = 'customer' then audit_entry.subject_id
                when audit_entry.kind = 'REVEALED' then cast(audit_entry.details #>> '{customer,1}' as uuid) end
            where access_alarm.id = :id order by audit_entry.at desc, audit_entry.id desc""";

    private AlarmSql() {}
}
