package com.keyuan.crm.access;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trips, visits and reports of somebody, whatever roles they hold: only the policy stands between. */
@RequiredArgsConstructor
class TripAccessRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "trip", owner -> made(owner, "DRAFT", false),
                "trip_to_decide", owner -> made(owner, "DRAFT", true),
                "visit", owner -> renamed(made(owner, "DRAFT", false), "visit"),
                "report", owner -> renamed(made(owner, "DRAFT", false), "report"),
                "submitted_report", owner -> renamed(made(owner, "SUBMITTED", false), "report"),
                "signed_report", owner -> renamed(made(owner, "SIGNED", false), "report"),
                "signed_change", owner -> renamed(made(owner, "SIGNED", false), "change"));
    }

    private static @Nullable Map<String, Object> renamed(@Nullable Map<String, Object> made, String id) {
        if (made == null) {
            return null;
        }
        Map<String, Object> renamed = new java.util.HashMap<>(made);
        renamed.put("id", made.get(id));
        return renamed;
    }

    private @Nullable Map<String, Object> made(@Nullable CurrentUser owner, String state, boolean asked) {
        if (owner == null) {
            return null;
        }
        UUID me = owner.id().value();
        UUID trip = TimeOrderedIds.next();
        UUID customer = TimeOrderedIds.next();
        UUID visit = TimeOrderedIds.next();
        UUID report = TimeOrderedIds.next();
        UUID change = TimeOrderedIds.next();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, Object> values = Map.of(
                "id", trip, "trip", trip, "customer", customer, "visit", visit, "report", report, "change", change);
        insert("""
                insert into customer (id, version, name, name_key, name_sort, created_at)
                values (:customer, 0, :name, :name, :name, now())""", values, me, today);
        insert("""
                insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, state,
                                  go_ahead, created_at)
                values (:trip, 0, :number, 'SALES', :me, '框架协议', '南通', :today, :today, :tripState, :goAhead, now())""", values, me, today, asked ? "PLANNED" : state.equals("DRAFT") ? "PLANNED" : "ENDED", asked);
        insert(
                "insert into trip_customer (trip_id, customer_id, position) values (:trip, :customer, 0)",
                values,
                me,
                today);
        insert("""
                insert into visit (id, version, customer_id, visitor_id, trip_id, visited_at, kind, verification, created_at)
                values (:visit, 0, :customer, :me, :trip, now(), 'FIRST', 'NOT_DUE', now())""", values, me, today);
        insert(
                """
                insert into trip_report (id, version, trip_id, state, state_since, submissions, submitted_at, signed_at,
                                         signed_by, created_at)
                values (:report, 0, :trip, '%s', now(), %d, %s, %s, %s, now())""".formatted(
                                state,
                                state.equals("DRAFT") ? 0 : 1,
                                state.equals("DRAFT") ? "null" : "now()",
                                state.equals("SIGNED") ? "now()" : "null",
                                state.equals("SIGNED") ? "(select id from person order by id limit 1)" : "null"),
                values,
                me,
                today);
        insert("""
                insert into trip_report_section (report_id, visit_id, position, customer_id)
                values (:report, :visit, 0, :customer)""", values, me, today);
        insert("""
                insert into proposed_change (id, version, report_id, visit_id, customer_id, field, value, state, created_at)
                values (:change, 0, :report, :visit, :customer, 'ADDRESS', '通州区', 'OPEN', now())""", values, me, today);
        return values;
    }

    private void insert(String sql, Map<String, Object> values, UUID me, LocalDate today) {
        insert(sql, values, me, today, "PLANNED", false);
    }

    private void insert(
            String sql, Map<String, Object> values, UUID me, LocalDate today, String tripState, boolean asked) {
        jdbc.sql(sql)
                .params(values)
                .param("me", me)
                .param("today", today)
                .param("name", String.valueOf(values.get("customer")))
                .param("number", String.valueOf(values.get("trip")).substring(16))
                .param("tripState", tripState)
                .param("goAhead", asked ? "ASKED" : "NOT_NEEDED")
                .update();
    }
}
