package com.keyuan.crm.insight.web;

import static com.keyuan.crm.access.Action.ADVANCE_LIST;
import static com.keyuan.crm.access.Action.AGEING_VIEW;
import static com.keyuan.crm.access.Action.ALARM_LIST;
import static com.keyuan.crm.access.Action.ALLOCATION_POLICY_VIEW;
import static com.keyuan.crm.access.Action.APPLICATION_FILE;
import static com.keyuan.crm.access.Action.APPLICATION_LIST;
import static com.keyuan.crm.access.Action.AUDIT_READ;
import static com.keyuan.crm.access.Action.BALLOT_LIST;
import static com.keyuan.crm.access.Action.CALENDAR_ADMINISTER;
import static com.keyuan.crm.access.Action.CAMPAIGN_LIST;
import static com.keyuan.crm.access.Action.CARE_CALL_LIST;
import static com.keyuan.crm.access.Action.CHANNEL_LIST;
import static com.keyuan.crm.access.Action.CHANNEL_SHARE_VIEW;
import static com.keyuan.crm.access.Action.CLAIM_LIST;
import static com.keyuan.crm.access.Action.COMPANY_ACCOUNT_KEEP;
import static com.keyuan.crm.access.Action.CONTRACT_LIST;
import static com.keyuan.crm.access.Action.CUSTOMER_CREATE;
import static com.keyuan.crm.access.Action.CUSTOMER_LIST;
import static com.keyuan.crm.access.Action.CUSTOMER_LISTS_MAINTAIN;
import static com.keyuan.crm.access.Action.CUSTOMER_VIEW_IN_POOL;
import static com.keyuan.crm.access.Action.DECOY_KEEP;
import static com.keyuan.crm.access.Action.DEPUTY_NAME;
import static com.keyuan.crm.access.Action.DUPLICATE_LIST;
import static com.keyuan.crm.access.Action.EVALUATION_LIST;
import static com.keyuan.crm.access.Action.EXPENSE_DESK;
import static com.keyuan.crm.access.Action.EXPENSE_POLICY_DECIDE;
import static com.keyuan.crm.access.Action.EXPORT_REQUEST_LIST;
import static com.keyuan.crm.access.Action.FOLLOW_UP_LIST;
import static com.keyuan.crm.access.Action.FORECAST_FIT_VIEW;
import static com.keyuan.crm.access.Action.FORECAST_LIST;
import static com.keyuan.crm.access.Action.HANDOVER_LIST;
import static com.keyuan.crm.access.Action.HOME_VIEW;
import static com.keyuan.crm.access.Action.INTAKE_IMPORT;
import static com.keyuan.crm.access.Action.INTERACTION_ANSWER;
import static com.keyuan.crm.access.Action.INTEREST_LIST;
import static com.keyuan.crm.access.Action.INVOICE_RECORD;
import static com.keyuan.crm.access.Action.LEAVING_LIST;
import static com.keyuan.crm.access.Action.MISUSE_CASE_LIST;
import static com.keyuan.crm.access.Action.OPPORTUNITY_CREATE;
import static com.keyuan.crm.access.Action.OPPORTUNITY_LIST;
import static com.keyuan.crm.access.Action.ORDER_LIST;
import static com.keyuan.crm.access.Action.ORDER_RECORD;
import static com.keyuan.crm.access.Action.PEOPLE_ADMINISTER;
import static com.keyuan.crm.access.Action.PRINCIPLES_VIEW;
import static com.keyuan.crm.access.Action.PRODUCT_MAINTAIN;
import static com.keyuan.crm.access.Action.QUERY_LIST;
import static com.keyuan.crm.access.Action.RECEIPT_LIST;
import static com.keyuan.crm.access.Action.RECEIPT_RECORD;
import static com.keyuan.crm.access.Action.RECEIVABLE_LIST;
import static com.keyuan.crm.access.Action.RECEIVABLE_POLICY_VIEW;
import static com.keyuan.crm.access.Action.RECYCLING_LIST;
import static com.keyuan.crm.access.Action.REPORT_ENTRY_QUEUE;
import static com.keyuan.crm.access.Action.REPORT_SIGN_QUEUE;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_LIST;
import static com.keyuan.crm.access.Action.REVEAL_EXTEND;
import static com.keyuan.crm.access.Action.ROTATION_DUE_LIST;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_LIST;
import static com.keyuan.crm.access.Action.SCOUTING_LIST;
import static com.keyuan.crm.access.Action.SERVICE_CASE_LIST;
import static com.keyuan.crm.access.Action.SURVEY_LIST;
import static com.keyuan.crm.access.Action.SURVEY_RESULTS;
import static com.keyuan.crm.access.Action.TASK_USE;
import static com.keyuan.crm.access.Action.TERRITORY_LIST;
import static com.keyuan.crm.access.Action.TIER_POLICY_VIEW;
import static com.keyuan.crm.access.Action.TIER_REVIEW_LIST;
import static com.keyuan.crm.access.Action.TIER_TREND;
import static com.keyuan.crm.access.Action.TOUCH_LIST;
import static com.keyuan.crm.access.Action.TRIP_CREATE;
import static com.keyuan.crm.access.Action.TRIP_LIST;
import static com.keyuan.crm.access.Action.TRUST_ALERT_LIST;
import static com.keyuan.crm.access.Action.TRUST_POLICY_VIEW;
import static com.keyuan.crm.access.Action.TRUST_RISK_VIEW;
import static com.keyuan.crm.access.Action.VERIFICATION_LIST;
import static com.keyuan.crm.access.Action.VISIT_CREATE;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;

/**
 * Where one can go, in one list. A page that lands adds its entry here; who sees it is the policy's word on its
 * action. The groups are those of work: today, customers, trips, allocation, money, service, compliance, reports,
 * settings.
 */
@RequiredArgsConstructor
class Navigation {

    private static final Map<String, List<Entry>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "today",
                List.of(
                        Entry.of("home", "/", "layout-list", HOME_VIEW),
                        Entry.of("tasks", "/tasks", "checkbox", TASK_USE)));
        GROUPS.put(
                "customers",
                List.of(
                        Entry.of("customers", "/customers", "building-community", CUSTOMER_LIST)
                                .called(Role.SALES, "customers-own")
                                .called(Role.MANAGER, "customers-team")
                                .called(Role.DIRECTOR, "customers-all"),
                        Entry.of("pool", "/pool", "droplet", CUSTOMER_VIEW_IN_POOL),
                        Entry.of("trust-risk", "/trust/risk", "chart-bubble", TRUST_RISK_VIEW),
                        Entry.of("trust-alerts", "/trust/alerts", "alert-triangle", TRUST_ALERT_LIST),
                        Entry.of("private-share", "/private-share", "device-mobile", CHANNEL_SHARE_VIEW),
                        Entry.of("tier-reviews", "/tiers/reviews", "stairs", TIER_REVIEW_LIST),
                        Entry.of("forecasts", "/forecasts", "chart-line", FORECAST_LIST),
                        Entry.of("opportunities", "/opportunities", "target", OPPORTUNITY_LIST),
                        Entry.of("contracts", "/contracts", "briefcase", CONTRACT_LIST),
                        Entry.of("orders", "/orders", "shopping-cart", ORDER_LIST),
                        Entry.of("queries", "/queries", "user-question", QUERY_LIST),
                        Entry.of("touches", "/touches", "phone-incoming", TOUCH_LIST),
                        Entry.of("care-calls", "/care-calls", "heart-handshake", CARE_CALL_LIST),
                        Entry.of("duplicates", "/duplicates", "copy", DUPLICATE_LIST),
                        Entry.of("imports", "/imports", "table-import", INTAKE_IMPORT)));
        GROUPS.put(
                "trips",
                List.of(
                        Entry.of("trips", "/trips", "route", TRIP_LIST),
                        Entry.of("follow-ups", "/follow-ups", "calendar-due", FOLLOW_UP_LIST),
                        Entry.of("signatures", "/signatures", "signature", REPORT_SIGN_QUEUE),
                        Entry.of("entries", "/entries", "clipboard-check", REPORT_ENTRY_QUEUE),
                        Entry.of("verifications", "/verifications", "phone-check", VERIFICATION_LIST),
                        Entry.of("scouting", "/scouting", "phone-outgoing", SCOUTING_LIST),
                        Entry.of("claims", "/claims", "receipt", CLAIM_LIST),
                        Entry.of("desk", "/claims/desk", "report-money", EXPENSE_DESK),
                        Entry.of("payments", "/payments", "building-bank", EXPENSE_DESK),
                        Entry.of("advances", "/advances", "wallet", ADVANCE_LIST)));
        GROUPS.put(
                "allocation",
                List.of(
                        Entry.of("applications", "/applications", "file-text", APPLICATION_LIST),
                        Entry.of("ballots", "/ballots", "gavel", BALLOT_LIST),
                        Entry.of("principles", "/principles", "chart-bar", PRINCIPLES_VIEW),
                        Entry.of("evaluations", "/evaluations", "clipboard", EVALUATION_LIST),
                        Entry.of("recycling", "/recycling", "hourglass", RECYCLING_LIST),
                        Entry.of("rotation-due", "/rotation/due", "refresh", ROTATION_DUE_LIST),
                        Entry.of("rotation-plans", "/rotation/plans", "arrows-exchange", ROTATION_PLAN_LIST),
                        Entry.of("handovers", "/handovers", "user-check", HANDOVER_LIST),
                        Entry.of("territories", "/territories", "map-pin", TERRITORY_LIST),
                        Entry.of("leavings", "/leavings", "door-exit", LEAVING_LIST)));
        GROUPS.put(
                "money",
                List.of(
                        Entry.of("receivables", "/receivables", "file-invoice", RECEIVABLE_LIST),
                        Entry.of("receipts", "/receipts", "cash", RECEIPT_LIST),
                        Entry.of("unmatched", "/receipts/unmatched", "link", RECEIPT_RECORD),
                        Entry.of("ageing", "/receivables/ageing", "chart-bar", AGEING_VIEW),
                        Entry.of("cash", "/receivables/cash", "calendar-event", AGEING_VIEW)));
        GROUPS.put(
                "service",
                List.of(
                        Entry.of("responsibilities", "/responsibilities", "user-check", RESPONSIBILITY_LIST),
                        Entry.of("service-cases", "/service-cases", "lifebuoy", SERVICE_CASE_LIST),
                        Entry.of("surveys", "/surveys", "heart-handshake", SURVEY_LIST),
                        Entry.of("survey-results", "/surveys/results", "chart-bar", SURVEY_RESULTS),
                        Entry.of("campaigns", "/campaigns", "calendar-due", CAMPAIGN_LIST)));
        GROUPS.put(
                "compliance",
                List.of(
                        Entry.of("access-log", "/access-log", "history", AUDIT_READ),
                        Entry.of("reveals", "/reveals", "eye", REVEAL_EXTEND),
                        Entry.of("exports", "/exports", "table-export", EXPORT_REQUEST_LIST),
                        Entry.of("interests", "/interests", "link", INTEREST_LIST),
                        Entry.of("alarms", "/alarms", "bell", ALARM_LIST),
                        Entry.of("decoys", "/decoys", "target", DECOY_KEEP),
                        Entry.of("misuse-cases", "/misuse-cases", "shield-check", MISUSE_CASE_LIST)));
        GROUPS.put(
                "reports",
                List.of(
                        Entry.of("tier-trend", "/tiers/trend", "chart-dots", TIER_TREND),
                        Entry.of("forecast-fits", "/forecasts/fits", "calculator", FORECAST_FIT_VIEW)));
        GROUPS.put(
                "settings",
                List.of(
                        Entry.of("tier-policy", "/tiers/policy", "adjustments", TIER_POLICY_VIEW),
                        Entry.of("trust-policy", "/trust/policy", "adjustments-horizontal", TRUST_POLICY_VIEW),
                        Entry.of("allocation-policy", "/allocation/policy", "scale", ALLOCATION_POLICY_VIEW),
                        Entry.of("products", "/products", "package", PRODUCT_MAINTAIN),
                        Entry.of("expense-policy", "/claims/policy", "scale", EXPENSE_POLICY_DECIDE),
                        Entry.of("receivable-policy", "/receivables/policy", "bell", RECEIVABLE_POLICY_VIEW),
                        Entry.of("company-accounts", "/company-accounts", "building-bank", COMPANY_ACCOUNT_KEEP),
                        Entry.of("lists", "/lists", "list-details", CUSTOMER_LISTS_MAINTAIN),
                        Entry.of("channels", "/channels", "phone-call", CHANNEL_LIST),
                        Entry.of("people", "/people", "users", PEOPLE_ADMINISTER),
                        Entry.of("calendar", "/calendar", "calendar", CALENDAR_ADMINISTER),
                        Entry.of("deputies", "/deputies", "user-star", DEPUTY_NAME)));
    }

    /** What the button "new" and the key n offer. */
    private static final List<Entry> CREATIONS = List.of(
            Entry.of("visit-new", "/visits/new", "map-pin", VISIT_CREATE),
            Entry.of("trip-new", "/trips/new", "route", TRIP_CREATE),
            Entry.of("customer-new", "/customers/new", "building-community", CUSTOMER_CREATE),
            Entry.of("interaction-new", "/interactions/new", "phone-incoming", INTERACTION_ANSWER),
            Entry.of("opportunity-new", "/opportunities/new", "target", OPPORTUNITY_CREATE),
            Entry.of("order-new", "/orders/new", "shopping-cart", ORDER_RECORD),
            Entry.of("invoice-new", "/invoices/new", "file-invoice", INVOICE_RECORD),
            Entry.of("receipt-new", "/receipts/new", "cash", RECEIPT_RECORD),
            Entry.of("application-new", "/applications/new", "file-text", APPLICATION_FILE),
            Entry.of("task-new", "/tasks/new", "checkbox", TASK_USE));

    /** What a person keeps for themselves, under their name. */
    private static final List<Entry> PERSONAL = List.of(Entry.of("security", "/me/security", "shield-lock", HOME_VIEW));

    /** On a phone the bar at the bottom has the first four of these that one has, the go entry in the middle. */
    private static final List<String> ON_THE_PHONE = List.of("home", "customers", "trips", "tasks");

    static final String GO = "visit-new";

    private final Access access;

    List<Entry.Group> groups(CurrentUser user) {
        return GROUPS.entrySet().stream()
                .map(group -> new Entry.Group(group.getKey(), allowed(group.getValue(), user)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    List<Entry.Named> creations(CurrentUser user) {
        return allowed(CREATIONS, user);
    }

    List<Entry.Named> personal(CurrentUser user) {
        return allowed(PERSONAL, user);
    }

    List<Entry.Named> bottom(CurrentUser user) {
        List<Entry.Named> all =
                groups(user).stream().flatMap(group -> group.entries().stream()).toList();
        List<Entry.Named> chosen = new ArrayList<>(ON_THE_PHONE.stream()
                .flatMap(key -> all.stream().filter(entry -> entry.key().equals(key)))
                .limit(3)
                .toList());
        all.stream()
                .filter(entry -> !chosen.contains(entry))
                .limit(3 - chosen.size())
                .forEach(chosen::add);
        creations(user).stream()
                .filter(entry -> entry.key().equals(GO))
                .findFirst()
                .ifPresent(go -> chosen.add(Math.min(2, chosen.size()), go));
        return List.copyOf(chosen);
    }

    boolean allows(CurrentUser user, Action action) {
        return access.allows(user, action);
    }

    private List<Entry.Named> allowed(List<Entry> entries, CurrentUser user) {
        return entries.stream()
                .filter(entry -> access.allows(user, entry.action()))
                .map(entry -> entry.named(user))
                .toList();
    }
}
