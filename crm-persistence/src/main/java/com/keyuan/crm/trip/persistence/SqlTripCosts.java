package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripCostRow;
import com.keyuan.crm.trip.TripCosts;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTripCosts implements TripCosts {

    private static final String BY_TRAVELLER = """
            with travelled as (
                select trip.id, trip.traveller_id from trip
                where trip.state = 'ENDED' and trip.to_date between :from and :to and (%s)),
            visited as (
                select travelled.traveller_id, visit.id, visit.customer_id,
                       cast(visit.visited_at at time zone 'Asia/Shanghai' as date) as day
                from travelled join visit on visit.trip_id = travelled.id)
            select person.id, person.name, count(*) as trips,
                   (select count(*) from visited where visited.traveller_id = person.id) as visits,
                   (select coalesce(sum(expense_claim.allowed), 0) from travelled own
                    join expense_claim on expense_claim.trip_id = own.id and expense_claim.state <> 'DRAFT'
                    where own.traveller_id = person.id) as cost,
                   (select count(*) from visited join proposed_change on proposed_change.visit_id = visited.id
                    and proposed_change.state = 'ENTERED' where visited.traveller_id = person.id) as facts,
                   (select count(distinct customer_order.id) from visited
                    join customer_order on customer_order.customer_id = visited.customer_id
                    and customer_order.ordered_on between visited.day and visited.day + 60
                    and not customer_order.cancelled and customer_order.amount > 0
                    where visited.traveller_id = person.id) as orders
            from travelled join person on person.id = travelled.traveller_id
            group by person.id, person.name order by cost desc, person.id""";

    private final JdbcClient jdbc;

    @Override
    public List<TripCostRow> byTraveller(RecordFilter allowed, DateRange ended) {
        return jdbc.sql(BY_TRAVELLER.formatted(allowed.sql()))
                .params(allowed.parameters())
                .param("from", ended.from())
                .param("to", ended.to())
                .query((row, n) -> new TripCostRow(
                        new PersonId(Columns.uuid(row, "id")),
                        row.getString("name"),
                        row.getInt("trips"),
                        row.getInt("visits"),
                        new Money(row.getBigDecimal("cost")),
                        row.getInt("facts"),
                        row.getInt("orders")))
                .list();
    }
}
