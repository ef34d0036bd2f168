package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.DuplicatePair;
import com.keyuan.crm.customer.DuplicatePair.Side;
import com.keyuan.crm.customer.DuplicateReason;
import com.keyuan.crm.customer.Duplicates;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A scan is one statement: groups of two to five customers with one key, each two of them a pair. */
@Repository
@RequiredArgsConstructor
class SqlDuplicates implements Duplicates {

    /** A number or a name that more than five share tells nothing: a switchboard, 建筑工程. */
    private static final String SCAN = """
            with place as (
                select distinct regexp_replace(name,
                    '(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|地区|省|市|盟)$', '') as stem
                from region where length(code) <= 4),
            named as (
                select id, name_key, name_sort,
                       regexp_replace(substr(name_key, 1 + length(coalesce(three.stem, two.stem, ''))), '^[省市]', '') as rest
                from customer
                left join place two on two.stem = left(name_key, 2)
                left join place three on three.stem = left(name_key, 3)),
            core as (
                select id, name_key,
                       regexp_replace(substr(rest, 1 + length(coalesce(three.stem, two.stem, ''))), '^[省市]', '') as core
                from named
                left join place two on two.stem = left(rest, 2) and length(rest) > 4
                left join place three on three.stem = left(rest, 3) and length(rest) > 5),
            found (reason, ids) as (
                select 'NAME', array_agg(id) from named group by name_key having count(*) between 2 and 20
                union all
                select 'PHONE', array_agg(distinct contact.customer_id)
                from contact_index join contact on contact.id = contact_index.contact_id
                join customer on customer.id = contact.customer_id
                where contact_index.field = 'PHONE' and contact_index.part = 'WHOLE'
                group by hash having count(distinct contact.customer_id) between 2 and 5
                union all
                select 'SOUND', array_agg(id) from named group by name_sort
                having count(*) between 2 and 5 and count(distinct name_key) > 1
                union all
                select 'CORE', array_agg(id) from core where length(core) >= 3 group by core
                having count(*) between 2 and 5 and count(distinct name_key) > 1),
            pair as (
                select one, other, array_agg(distinct reason) as reasons
                from found, unnest(ids) one, unnest(ids) other where one < other group by one, other),
            gone as (
                delete from duplicate_pair where distinct_at is null
                and not exists (select from pair where one = one_id and other = other_id))
            insert into duplicate_pair (one_id, other_id, reasons, weight, found_at)
            select one, other, reasons,
                   (select sum(case reason when 'NAME' then :name when 'PHONE' then :phone when 'SOUND' then :sound
                                           else :core end) from unnest(reasons) reason), :now
            from pair
            on conflict (one_id, other_id) do update
                set reasons = excluded.reasons, weight = excluded.weight, found_at = excluded.found_at""";

    private static final String QUEUE = """
            select pair.reasons, pair.weight,
                   one.id as one_id, one.name as one_name, one.tier as one_tier, one_region.label as one_region,
                   one_holder.name as one_holder,
                   other.id as other_id, other.name as other_name, other.tier as other_tier,
                   other_region.label as other_region, other_holder.name as other_holder
            from duplicate_pair pair
            join customer one on one.id = pair.one_id
            left join region one_region on one_region.code = one.region_code
            left join allocation one_held on one_held.customer_id = one.id and one_held.ended_at is null
            left join person one_holder on one_holder.id = one_held.holder_id
            join customer other on other.id = pair.other_id
            left join region other_region on other_region.code = other.region_code
            left join allocation other_held on other_held.customer_id = other.id and other_held.ended_at is null
            left join person other_holder on other_holder.id = other_held.holder_id
            where pair.distinct_at is null
              and exists (select from customer where customer.id = pair.one_id and %1$s)
              and exists (select from customer where customer.id = pair.other_id and %1$s)
              and (cast(:weight as integer) is null
                   or (-pair.weight, pair.one_id, pair.other_id) > (-cast(:weight as integer), cast(:one as uuid), cast(:other as uuid)))
            order by pair.weight desc, pair.one_id, pair.other_id limit :limit""";

    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,4})_([0-9a-f-]{36})_([0-9a-f-]{36})");

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public int scan(Instant now) {
        JdbcClient.StatementSpec scan = jdbc.sql(SCAN).param("now", Timestamp.from(now));
        for (DuplicateReason reason : DuplicateReason.values()) {
            scan = scan.param(reason.name().toLowerCase(java.util.Locale.ROOT), reason.weight());
        }
        return scan.update();
    }

    @Override
    public Optional<Instant> lastScan() {
        return jdbc.sql("select max(found_at) from duplicate_pair")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public Slice<DuplicatePair> queue(CurrentUser user, @Nullable String after, int size) {
        RecordFilter permitted = policy.filter(user, Action.CUSTOMER_MERGE);
        Matcher cursor = CURSOR.matcher(after == null ? "" : after);
        boolean further = cursor.matches();
        List<DuplicatePair> pairs = jdbc.sql(QUEUE.formatted(permitted.sql()))
                .params(permitted.parameters())
                .param("weight", further ? Integer.valueOf(cursor.group(1)) : null)
                .param("one", further ? cursor.group(2) : null)
                .param("other", further ? cursor.group(3) : null)
                .param("limit", size + 1)
                .query(SqlDuplicates::pair)
                .list();
        return Slice.of(
                pairs,
                size,
                pair -> pair.weight() + "_" + pair.one().id() + "_"
                        + pair.other().id());
    }

    @Override
    public void areTwo(CustomerId one, CustomerId other, CurrentUser by, Instant now) {
        jdbc.sql("""
                        update duplicate_pair set distinct_by = :by, distinct_at = :now
                        where one_id = least(:one, :other) and other_id = greatest(:one, :other) and distinct_at is null""")
                .param("by", by.id().value())
                .param("now", Timestamp.from(now))
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private static DuplicatePair pair(ResultSet row, int n) throws SQLException {
        List<String> reasons = Arrays.asList((String[]) row.getArray("reasons").getArray());
        return new DuplicatePair(
                side(row, "one"),
                side(row, "other"),
                Arrays.stream(DuplicateReason.values())
                        .filter(reason -> reasons.contains(reason.name()))
                        .toList(),
                row.getInt("weight"));
    }

    private static Side side(ResultSet row, String which) throws SQLException {
        return new Side(
                new CustomerId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_name"),
                row.getString(which + "_tier"),
                row.getString(which + "_region"),
                row.getString(which + "_holder"));
    }
}
