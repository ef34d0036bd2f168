package com.keyuan.crm.shared.web;

import com.keyuan.crm.access.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The record that a request names and that an action is about, by its place in the address ({@code /trips/{id}/start})
 * or, where it is not there, by a parameter of its name ({@code customer=…} of a new order).
 */
final class NamedRecord {

    /** Under which word of an address the records of a table are. */
    private static final Map<String, String> COLLECTIONS = Map.ofEntries(
            Map.entry("customer", "customers"),
            Map.entry("customer_removal", "removals"),
            Map.entry("customer_view", "views"),
            Map.entry("person", "reveals"),
            Map.entry("query_application", "queries"),
            Map.entry("interaction", "interactions"),
            Map.entry("received_touch", "touches"),
            Map.entry("company_channel", "channels"),
            Map.entry("task", "tasks"),
            Map.entry("customer_order", "orders"),
            Map.entry("opportunity", "opportunities"),
            Map.entry("contract", "contracts"),
            Map.entry("service_responsibility", "responsibilities"),
            Map.entry("invoice", "invoices"),
            Map.entry("receipt", "receipts"),
            Map.entry("ledger_entry", "matchings"),
            Map.entry("dunning_letter", "dunning-letters"),
            Map.entry("tier_review", "reviews"),
            Map.entry("trust_alert", "alerts"),
            Map.entry("allocation_application", "applications"),
            Map.entry("ballot", "ballots"),
            Map.entry("interest", "interests"),
            Map.entry("handover", "handovers"),
            Map.entry("recycling_move", "moves"),
            Map.entry("rotation_plan", "plans"),
            Map.entry("leaving", "leavings"),
            Map.entry("trip", "trips"),
            Map.entry("visit", "visits"),
            Map.entry("trip_report", "reports"),
            Map.entry("expense_claim", "claims"),
            Map.entry("payment_batch", "payments"),
            Map.entry("advance", "advances"),
            Map.entry("verification", "verifications"),
            Map.entry("phone_call", "calls"),
            Map.entry("scouting_request", "scouting"),
            Map.entry("care_call", "care-calls"),
            Map.entry("service_case", "service-cases"),
            Map.entry("survey", "surveys"),
            Map.entry("misuse_case", "misuse-cases"),
            Map.entry("access_alarm", "alarms"),
            Map.entry("intake_run", "imports"),
            Map.entry("export_request", "exports"));

    private NamedRecord() {}

    /** Null where the request names none, or nothing that could be an id. */
    static @Nullable UUID of(Action action, HttpServletRequest request) {
        String table = action.table();
        if (table == null) {
            return null;
        }
        String inTheAddress = inTheAddress(COLLECTIONS.get(table), request);
        return id(inTheAddress == null ? request.getParameter(word(table)) : inTheAddress);
    }

    private static @Nullable String inTheAddress(@Nullable String collection, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (collection == null || pattern == null || !(variables instanceof Map<?, ?> values)) {
            return null;
        }
        Matcher place = Pattern.compile("/" + collection + "/\\{(\\w+)}").matcher(pattern.toString());
        return place.find() ? (String) values.get(place.group(1)) : null;
    }

    /** {@code trip_report} is called report in a form. */
    private static String word(String table) {
        return table.substring(table.lastIndexOf('_') + 1);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
