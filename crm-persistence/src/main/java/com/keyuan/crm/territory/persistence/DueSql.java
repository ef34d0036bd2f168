package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.DueReason;
import com.keyuan.crm.territory.DueRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which customers are due, in one statement that the list and the plans share. */
final class DueSql {

    private DueSql() {}

    /** The names of two tables: all held customers, and of them the due ones. Parameters: those of {@link #parameters}. */
    static final String DUE = """
            with held as (
                select allocation.customer_id, allocation.holder_id, customer.name, customer.tier, customer.region_code,
                       customer.industry_code, region.label as region_label, person.name as holder_name, person.level,
                       person.department_id,
                       cast(allocation.started_at at time zone 'Asia/Shanghai' as date) as since,
                       row_number() over (partition by allocation.holder_id, customer.tier
                                          order by allocation.started_at, allocation.customer_id) as place,
                       coalesce(capacity.most, 0) as most, coalesce(capacity.fits, false) as fits, trust_present.verdict,
                       coalesce(trust_present.score, 50) as score, coalesce(trust_present.revenue, 0) as revenue,
                       coalesce(trust_present.money_at_risk, 0) as money_at_risk
                from allocation
                join customer on customer.id = allocation.customer_id
                join person on person.id = allocation.holder_id
                left join region on region.code = customer.region_code
                left join trust_present on trust_present.customer_id = customer.id
                left join unnest(cast(:levels as text[]), cast(:tiers as text[]), cast(:rooms as integer[]),
                                 cast(:fits as boolean[])) capacity (level, tier, most, fits)
                    on capacity.level = coalesce(person.level, 'NEW') and capacity.tier = customer.tier
                where allocation.ended_at is null),
            judged as (
                select held.*, array_remove(array[
                    case when cast(:leaver as uuid) = holder_id then 'LEAVING' end,
                    case when since <= cast(:since as date) then 'TENURE' end,
                    case when verdict = 'PERSONAL' then 'PERSONAL' end,
                    case when not fits then 'LEVEL' end,
                    case when place > most then 'CAPACITY' end,
                    case when exists (select 1 from territory_reach where region_code = any(array[left(held.region_code, 2),
                                          left(held.region_code, 4), held.region_code])
                                      and (industry_code is null or industry_code = held.industry_code))
                         and not exists (select 1 from territory_reach where person_id = held.holder_id
                                         and region_code = any(array[left(held.region_code, 2),
                                             left(held.region_code, 4), held.region_code])
                                         and (industry_code is null or industry_code = held.industry_code))
                         then 'TERRITORY' end], null) as reasons
                from held),
            due as (
                select judged.*, case when blocked.until > cast(:date as date) then blocked.until end as waits_until
                from judged
                left join lateral (select greatest(
                    (select max(case contract.state when 'NEGOTIATING' then greatest(sign_by, cast(:date as date) + 7)
                                else (select max(due_on) from contract_instalment where contract_id = contract.id) end)
                     from contract where contract.customer_id = judged.customer_id and state in ('NEGOTIATING', 'SIGNED')),
                    (select max(greatest(due_on, cast(:date as date) + 7)) from service_case
                     where service_case.customer_id = judged.customer_id and done_at is null),
                    -- money that is overdue or disputed: its holder sees to it first
                    (select cast(:date as date) + 7 from invoice
                     where invoice.customer_id = judged.customer_id and settled_on is null
                     and (invoice.due_on < cast(:date as date) or disputed_at is not null) limit 1)) as until) blocked on true
                where cardinality(reasons) > 0)
            """;

    /** Besides these {@code leaver}, which may be null. */
    static Map<String, Object> parameters(LocalDate date, int capMonths, AllocationPolicy policy) {
        List<String> levels = new ArrayList<>();
        List<String> tiers = new ArrayList<>();
        List<Integer> rooms = new ArrayList<>();
        List<Boolean> fits = new ArrayList<>();
        for (Level level : Level.values()) {
            for (Tier tier : Tier.values()) {
                levels.add(level.name());
                tiers.add(tier.name());
                rooms.add(policy.capacity(level, tier));
                fits.add(policy.fits(tier, level));
            }
        }
        return Map.of(
                "date", date,
                "since", date.minusMonths(capMonths),
                "levels", levels.toArray(String[]::new),
                "tiers", tiers.toArray(String[]::new),
                "rooms", rooms.toArray(Integer[]::new),
                "fits", fits.toArray(Boolean[]::new));
    }

    static DueRow row(ResultSet row, int n) throws SQLException {
        String level = row.getString("level");
        return new DueRow(
                new com.keyuan.crm.customer.CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier").charAt(0),
                new PersonId(row.getObject("holder_id", UUID.class)),
                row.getString("holder_name"),
                level == null ? null : Level.valueOf(level),
                row.getObject("since", LocalDate.class),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(DueReason::valueOf)
                        .toList(),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("score"),
                row.getBigDecimal("money_at_risk"),
                row.getString("region_code"),
                row.getString("region_label"),
                row.getString("industry_code"),
                row.getObject("waits_until", LocalDate.class));
    }
}
