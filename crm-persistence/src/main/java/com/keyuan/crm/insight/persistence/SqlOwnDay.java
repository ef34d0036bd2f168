package com.keyuan.crm.insight.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.insight.OwnDay;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlOwnDay implements OwnDay {

    private final JdbcClient jdbc;

    @Override
    public Map<CustomerId, String> nextSteps(CurrentUser user, Collection<CustomerId> customers) {
        Map<CustomerId, String> steps = new HashMap<>();
        jdbc.sql("""
                        select asked.id, coalesce(
                            (select task.title from task where task.customer_id = asked.id and task.assignee_id = :me
                             and task.done_at is null order by task.due_on nulls last, task.id limit 1),
                            (select visit.next_step from visit where visit.customer_id = asked.id
                             order by visit.visited_at desc limit 1)) as step
                        from unnest(cast(:customers as uuid[])) asked (id)""")
                .param("me", user.id().value())
                .param(
                        "customers",
                        customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    String step = row.getString("step");
                    if (step != null) {
                        steps.put(new CustomerId(row.getObject("id", UUID.class)), step);
                    }
                });
        return steps;
    }

    @Override
    public List<TripUnderWay> trips(CurrentUser user, int atMost) {
        return jdbc.sql("""
                        select trip.id, trip.number, trip.places, trip.state, trip.to_date, trip_report.state as report,
                               (select count(*) from trip_customer where trip_customer.trip_id = trip.id) as customers
                        from trip left join trip_report on trip_report.trip_id = trip.id
                        left join expense_claim on expense_claim.trip_id = trip.id and expense_claim.claimant_id = :me
                        where trip.traveller_id = :me and trip.state <> 'CANCELLED'
                        and (trip_report.state is null or trip_report.state not in ('VERIFIED', 'UNVERIFIABLE')
                             or expense_claim.state <> 'PAID')
                        order by trip.from_date desc, trip.id desc limit :atMost""")
                .param("me", user.id().value())
                .param("atMost", atMost)
                .query((row, n) -> new TripUnderWay(
                        new TripId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("places"),
                        row.getInt("customers"),
                        TripState.valueOf(row.getString("state")),
                        row.getString("report") == null ? null : ReportState.valueOf(row.getString("report")),
                        row.getObject("to_date", LocalDate.class)))
                .list();
    }
}
