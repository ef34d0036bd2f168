package com.keyuan.crm.access;

import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody may want to do. Each action that concerns a record names the table of that record; the
 * conditions under which a role has the action stand in the policy, room by room.
 */
public enum Action {
    // everybody signed in
    HOME_VIEW(null),

    // people
    PEOPLE_ADMINISTER(null),

    // audit
    AUDIT_READ(null),

    // calendar
    CALENDAR_ADMINISTER(null),

    // customer
    CUSTOMER_LIST(null),
    CUSTOMER_CREATE(null),
    /** The customer's page. */
    CUSTOMER_VIEW("customer"),
    /** What people said and noted: contact notes, interactions, the log of changes. */
    CUSTOMER_READ_NOTES("customer"),
    /** A customer that nobody holds: name, region, industry, tier, last activity. */
    CUSTOMER_VIEW_IN_POOL("customer"),
    CUSTOMER_EDIT("customer"),
    /** Importance, which moves the tier. */
    CUSTOMER_RATE("customer"),
    /** Take over what a report says into the customer base. */
    CUSTOMER_ENTER_FACTS("customer"),
    /** A number in plain, or dialling it. */
    CONTACT_REVEAL("customer"),
    /** Let somebody look at more numbers today. */
    REVEAL_EXTEND("person"),
    CUSTOMER_LISTS_MAINTAIN(null),
    CUSTOMER_VIEW_DELETE("customer_view"),
    /** Records that may be of one customer, and what was merged or deleted. */
    DUPLICATE_LIST(null),
    DUPLICATE_SCAN(null),
    /** Make it one with another record, with which one needs the same right. */
    CUSTOMER_MERGE("customer"),
    CUSTOMER_DELETE("customer"),
    /** Bring back what was merged or deleted. */
    CUSTOMER_RETURN("customer_removal"),

    // grant
    QUERY_LIST(null),
    /** Ask to see a customer that a colleague holds. */
    QUERY_FILE(null),
    QUERY_VIEW("query_application"),
    QUERY_DECIDE("query_application"),
    /** Take it back, or end it before its last day. */
    QUERY_END("query_application"),

    // allocation
    CUSTOMER_ASSIGN("customer"),
    PRINCIPLES_VIEW(null),
    APPLICATION_LIST(null),
    /** Ask for a customer of the pool. */
    APPLICATION_FILE("customer"),
    APPLICATION_VIEW("allocation_application"),
    /** The head of the department lets it pass or not. */
    APPLICATION_ANSWER("allocation_application"),
    APPLICATION_WITHDRAW("allocation_application"),
    BALLOT_LIST(null),
    BALLOT_VIEW("ballot"),
    BALLOT_VOTE("ballot"),
    /** Declare the outcome; whose it is among those who have this is the rule of the ballot. */
    BALLOT_DECIDE("ballot"),
    BALLOT_MINUTES("ballot"),
    COMMITTEE_APPOINT(null),
    INTEREST_LIST(null),
    INTEREST_DECLARE("customer"),
    INTEREST_END("interest"),
    HANDOVER_LIST(null),
    HANDOVER_VIEW("handover"),
    /** The letter by which the new holder is introduced. */
    HANDOVER_LETTER("handover"),
    /** Work the checklist off, and accept the customer. */
    HANDOVER_WORK("handover"),
    /** Ring the customer and tell of the new holder. */
    HANDOVER_CALL("handover"),
    EVALUATION_LIST(null),
    /** The committee's report of a quarter. */
    ALLOCATION_REPORT(null),
    /** Take a customer from the pool. */
    CUSTOMER_CLAIM("customer"),
    ALLOCATION_POLICY_VIEW(null),
    ALLOCATION_POLICY_EDIT(null),
    RECYCLING_LIST(null),
    RECYCLING_WARNING_VIEW("recycling_warning"),
    RECYCLING_MOVE_VIEW("recycling_move"),
    RECYCLING_UNDO("recycling_move"),
    RECYCLING_RUN_VIEW(null),
    RECYCLING_RUN_UNDO(null),

    // interaction
    INTERACTION_ANSWER(null),
    INTERACTION_RECORD("customer"),
    INTERACTION_CORRECT("interaction"),
    /** Which of ours knows which of theirs. */
    PEOPLE_MAP_VIEW("customer"),
    /** Touches from numbers that nobody knows. */
    TOUCH_LIST(null),
    TOUCH_ASSIGN("received_touch"),
    CHANNEL_LIST(null),
    CHANNEL_ADMINISTER(null),
    CHANNEL_VIEW("company_channel"),
    CHANNEL_EDIT("company_channel"),
    CHANNEL_PASS_ON("company_channel"),
    /** Over what kind of channel somebody is in touch with customers. */
    CHANNEL_SHARE_VIEW("person"),

    // task
    TASK_USE(null),
    TASK_VIEW("task"),
    TASK_FINISH("task"),

    // attachment: each is asked of the room that owns the record
    ATTACHMENT_USE(null),

    // order
    ORDER_LIST(null),
    ORDER_VIEW("customer_order"),
    ORDER_VIEW_OF_CUSTOMER("customer"),
    ORDER_RECORD("customer"),
    ORDER_CORRECT("customer_order"),
    ORDER_IMPORT(null),
    PRODUCT_MAINTAIN(null),

    // contract
    OPPORTUNITY_LIST(null),
    OPPORTUNITY_VIEW("opportunity"),
    OPPORTUNITY_CREATE("customer"),
    OPPORTUNITY_EDIT("opportunity"),
    CONTRACT_LIST(null),
    CONTRACT_VIEW("contract"),
    /** What is chanced and agreed with a customer. */
    CONTRACT_VIEW_OF_CUSTOMER("customer"),
    CONTRACT_CREATE("customer"),
    /** Change what is negotiated. */
    CONTRACT_EDIT("contract"),
    CONTRACT_SIGN("contract"),
    /** Add a file to it. */
    CONTRACT_FILE("contract"),
    /** Change what was signed. */
    CONTRACT_AMEND("contract"),
    /** Say that all that was agreed is done. */
    CONTRACT_END("contract"),
    CONTRACT_CANCEL("contract"),
    RESPONSIBILITY_LIST(null),
    RESPONSIBILITY_VIEW("service_responsibility"),
    /** Accept to serve a contract. */
    RESPONSIBILITY_ANSWER("service_responsibility"),
    RESPONSIBILITY_DECLINE("service_responsibility"),
    RESPONSIBILITY_PASS_ON("service_responsibility"),

    // tier
    TIER_REVIEW_LIST(null),
    TIER_REVIEW_VIEW("tier_review"),
    TIER_REVIEW_DECIDE("tier_review"),
    TIER_REVIEW_EXPORT(null),
    TIER_VIEW_OF_CUSTOMER("customer"),
    TIER_RUN_VIEW(null),
    TIER_RUN_START(null),
    TIER_RUN_EXPORT(null),
    TIER_POLICY_VIEW(null),
    TIER_POLICY_EDIT(null),
    TIER_TREND(null),

    // trust
    TRUST_VIEW_OF_CUSTOMER("customer"),
    /** Set about the step that would raise a customer's trust most. */
    TRUST_STEP("customer"),
    TRUST_RISK_VIEW(null),
    TRUST_RUN_VIEW(null),
    TRUST_RUN_START(null),
    TRUST_RUN_EXPORT(null),
    TRUST_POLICY_VIEW(null),
    TRUST_POLICY_EDIT(null),
    TRUST_ALERT_LIST(null),
    TRUST_ALERT_HANDLE("trust_alert"),

    // forecast
    FORECAST_VIEW_OF_CUSTOMER("customer"),
    FORECAST_LIST(null),
    FORECAST_FIT_VIEW(null),
    FORECAST_FIT_START(null),

    // territory
    TERRITORY_LIST(null),
    TERRITORY_EDIT(null),
    ROTATION_DUE_LIST(null),
    ROTATION_PLAN_LIST(null),
    ROTATION_PLAN_MAKE(null),
    ROTATION_PLAN_VIEW("rotation_plan"),
    ROTATION_PLAN_EXPORT("rotation_plan"),
    ROTATION_PLAN_EDIT("rotation_plan"),
    ROTATION_PLAN_APPROVE("rotation_plan"),

    // leaving
    LEAVING_LIST(null),
    /** Somebody gives notice, or is given it. */
    LEAVING_GIVE("person"),
    LEAVING_VIEW("leaving"),
    /** Say to whom everything goes. */
    LEAVING_PREPARE("leaving"),
    LEAVING_APPROVE("leaving"),
    /** Take the notice back, or close the account. */
    LEAVING_END("leaving"),

    // trip
    TRIP_LIST(null),
    TRIP_CREATE(null),
    /** What trips cost per visit, fact and order, over those that one may see. */
    TRIP_COST_VIEW(null),
    TRIP_VIEW("trip"),
    TRIP_EDIT("trip"),
    TRIP_SCOUT("trip"),
    TRIP_DECIDE_GO_AHEAD("trip"),
    TRIP_START("trip"),
    TRIP_END("trip"),
    TRIP_CANCEL("trip"),
    VISIT_CREATE(null),
    /** Visit this customer: plan it into a trip, log a visit there. */
    VISIT_LOG("customer"),
    VISIT_VIEW("visit"),
    REPORT_VIEW("trip_report"),
    REPORT_WRITE("trip_report"),
    REPORT_SUBMIT("trip_report"),
    REPORT_SIGN_QUEUE(null),
    REPORT_SIGN("trip_report"),
    REPORT_RETURN("trip_report"),
    REPORT_ENTRY_QUEUE(null),
    /** Accept or refuse what a report proposes. */
    REPORT_ENTER("trip_report"),
    REPORT_QUALIFY("trip_report"),
    REPORT_CHECKLIST_EDIT(null),
    DEPUTY_NAME(null),
    FOLLOW_UP_LIST(null),
    FOLLOW_UP_LIST_TEAM(null),

    // expense
    CLAIM_LIST(null),
    CLAIM_CREATE("trip"),
    CLAIM_VIEW("expense_claim"),
    CLAIM_EDIT("expense_claim"),
    CLAIM_SUBMIT("expense_claim"),
    CLAIM_REVISE("expense_claim"),
    CLAIM_CUT("expense_claim"),
    CLAIM_REJECT("expense_claim"),
    CLAIM_CLEAR("expense_claim"),
    CLAIM_WITHDRAW("expense_claim"),
    CLAIM_PAY("expense_claim"),
    CLAIM_PAY_FAILED("expense_claim"),
    CLAIM_RELEASE("expense_claim"),
    CLAIM_OVERRIDE("expense_claim"),
    /** What follows for the money from a decision on a visit that was not confirmed. */
    CLAIM_DECIDE(null),
    EXPENSE_DESK(null),
    EXPENSE_EXPORT(null),
    EXPENSE_POLICY_VIEW(null),
    EXPENSE_POLICY_DECIDE(null),
    PAYMENT_BATCH_VIEW("payment_batch"),
    PAYMENT_EXPORT("payment_batch"),
    ADVANCE_LIST(null),
    ADVANCE_VIEW("advance"),
    ADVANCE_BOOK(null),
    ADVANCE_REPAY("advance"),

    // receivable
    RECEIVABLE_LIST(null),
    INVOICE_VIEW("invoice"),
    RECEIVABLE_VIEW_OF_CUSTOMER("customer"),
    INVOICE_RECORD(null),
    INVOICE_REVERSE("invoice"),
    /** The customer disputes it, or does no more. */
    INVOICE_DISPUTE("invoice"),
    /** Note what the customer promised to pay. */
    INVOICE_PROMISE("invoice"),
    RECEIPT_LIST(null),
    RECEIPT_VIEW("receipt"),
    RECEIPT_RECORD(null),
    /** Say whose money it is, and which invoices it pays. */
    RECEIPT_MATCH("receipt"),
    RECEIPT_REVERSE("receipt"),
    MATCHING_UNDO("ledger_entry"),
    COMPANY_ACCOUNT_KEEP(null),
    AGEING_VIEW(null),
    AGEING_EXPORT(null),
    STATEMENT_PRINT("customer"),
    DUNNING_WRITE("customer"),
    DUNNING_READ("dunning_letter"),
    CREDIT_HOLD_DECIDE("customer"),
    RECEIVABLE_POLICY_VIEW(null),
    RECEIVABLE_POLICY_DECIDE(null),

    // verification: the calls of the phone team
    VERIFICATION_LIST(null),
    VERIFICATION_CALL("verification"),
    VERIFICATION_GIVE_UP("verification"),
    PHONE_CALL_WORK("phone_call"),
    SCOUTING_LIST(null),
    SCOUTING_CALL("scouting_request"),
    CARE_CALL_LIST(null),
    CARE_CALL_MAKE("care_call"),

    // service
    SERVICE_CASE_LIST(null),
    SERVICE_CASE_VIEW("service_case"),
    SERVICE_CASE_OPEN("customer"),
    SERVICE_CASE_WORK("service_case"),
    SERVICE_CASE_CHECK("service_case"),
    SERVICE_CASE_REOPEN("service_case"),
    SERVICE_CASE_SHARE("service_case"),

    // survey
    SURVEY_LIST(null),
    SURVEY_SEND("survey"),
    SURVEY_VIEW("survey"),
    SURVEY_RESULTS(null),

    // campaign
    CAMPAIGN_LIST(null),
    CAMPAIGN_MANAGE(null),
    CAMPAIGN_INVITE("customer"),

    // compliance
    /** Looks that are out of the ordinary, and who looked into them. */
    ALARM_LIST(null),
    ALARM_VIEW("access_alarm"),
    ALARM_CLOSE("access_alarm"),
    /** Customers that nobody has a reason to look at. */
    DECOY_KEEP(null),
    MISUSE_CASE_LIST(null),
    MISUSE_CASE_VIEW("misuse_case"),
    MISUSE_CASE_DECIDE("misuse_case"),

    // intake
    INTAKE_IMPORT(null),
    INTAKE_VIEW("intake_run"),
    CUSTOMER_EXPORT(null),
    ORDER_EXPORT(null),
    EXPORT_REQUEST_LIST(null),
    EXPORT_REQUEST_VIEW("export_request"),
    /** Let somebody take out more than they take out alone. */
    EXPORT_REQUEST_DECIDE("export_request");

    private final @Nullable String table;

    Action(@Nullable String table) {
        this.table = table;
    }

    /** The table whose records the action concerns; null where it concerns none. */
    public @Nullable String table() {
        return table;
    }
}
