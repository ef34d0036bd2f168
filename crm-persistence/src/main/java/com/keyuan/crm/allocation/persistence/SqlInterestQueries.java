package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.InterestQueries;
import com.keyuan.crm.allocation.InterestRow;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlInterestQueries implements InterestQueries {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public List<InterestRow> list(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.INTEREST_END); // who may end one may see it
        return jdbc.sql("""
                        select interest.id, person.name as person, customer.name as customer, interest.what,
                               interest.declared_at, interest.ended_at
                        from interest join person on person.id = interest.person_id
                        join customer on customer.id = interest.customer_id
                        where %s order by interest.ended_at is not null, interest.declared_at desc, interest.id desc
                        limit 200""".formatted(filter.sql()))
                .params(filter.parameters())
                .query((row, n) -> new InterestRow(
                        new InterestId(row.getObject("id", UUID.class)),
                        row.getString("person"),
                        row.getString("customer"),
                        row.getString("what"),
                        row.getTimestamp("declared_at").toInstant(),
                        SqlApplicationQueries.instant(row.getTimestamp("ended_at")),
                        row.getTimestamp("ended_at") == null))
                .list();
    }

    @Override
    public List<CustomerOption> customers(CurrentUser user, String text) {
        RecordFilter filter = policy.filter(user, Action.INTEREST_DECLARE);
        return jdbc.sql("""
                        select customer.id, customer.name, customer.tier, region.label as region
                        from customer left join region on region.code = customer.region_code
                        where customer.name ilike '%%' || :text || '%%' and %s
                        order by customer.name, customer.id limit 20""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("text", text.replaceAll("([%_\\\\])", "\\\\$1"))
                .query((row, n) -> new CustomerOption(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getString("region"),
                        null))
                .list();
    }
}
