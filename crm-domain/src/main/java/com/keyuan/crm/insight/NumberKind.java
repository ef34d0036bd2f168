package com.keyuan.crm.insight;

import com.keyuan.crm.access.Action;

/**
 * A number that somebody's day is measured by: a figure on the home page, a count in the navigation. Each has up to
 * three values; what they are stands beside it.
 */
public enum NumberKind {
    /** open tasks of mine; overdue; due today */
    TASKS(Action.TASK_USE, Form.COUNT),

    /** customers I hold; in tier A; without a tier yet */
    MY_CUSTOMERS(Action.CUSTOMER_LIST, Form.COUNT),
    /** customers I may see; in tier A; in the pool */
    CUSTOMERS(Action.CUSTOMER_LIST, Form.COUNT),

    /** yuan ordered this month by customers I hold; last month; orders this month */
    MY_ORDERS(Action.ORDER_LIST, Form.MONEY),
    /** the same of all orders I may see */
    ORDERS(Action.ORDER_LIST, Form.MONEY),

    /** my trips that wait for me: to be written; late; sent back */
    MY_TRIPS(Action.TRIP_LIST, Form.COUNT),
    /** visits I made this month; of these verified; not applicable */
    MY_VISITS(Action.TRIP_LIST, Form.COUNT),
    /** visits this month by my department; of these verified; not applicable */
    VISITS(Action.TRIP_LIST, Form.COUNT),
    /** trips that wait for my go-ahead; beginning within three days; not applicable */
    GO_AHEADS(Action.TRIP_LIST, Form.COUNT),
    /** reports that wait for my signature; late ones; waiting for two days or more */
    TO_SIGN(Action.REPORT_SIGN_QUEUE, Form.COUNT),
    /** reports that wait to be entered by me; late ones; waiting for two days or more */
    TO_ENTER(Action.REPORT_ENTRY_QUEUE, Form.COUNT),
    /** reports I marked qualified this month; this week; today */
    ENTERED(Action.REPORT_ENTRY_QUEUE, Form.COUNT),

    /** customers I may ring to verify visits; overdue; visits in all */
    TO_VERIFY(Action.VERIFICATION_LIST, Form.COUNT),
    /** visits verified this month; not confirmed or partly; unverifiable */
    VERIFIED(Action.VERIFICATION_LIST, Form.COUNT),
    /** scouting calls asked for; overdue; not applicable */
    SCOUTING(Action.SCOUTING_LIST, Form.COUNT),
    /** care calls due; overdue by a week; not applicable */
    CARE(Action.CARE_CALL_LIST, Form.COUNT),

    /** service cases of mine; overdue; due today */
    MY_CASES(Action.SERVICE_CASE_LIST, Form.COUNT),
    /** open service cases I may see; overdue; without an owner */
    CASES(Action.SERVICE_CASE_LIST, Form.COUNT),

    /** yuan claimed by me and not yet paid; claims sent back; claims under way */
    MY_CLAIMS(Action.CLAIM_LIST, Form.MONEY),
    /** yuan of claims that wait for finance; claims waiting for a week or more; claims */
    CLAIMS(Action.EXPENSE_DESK, Form.MONEY),
    /** yuan cleared and to be paid; payments that the bank sent back; claims */
    TO_PAY(Action.EXPENSE_DESK, Form.MONEY),
    /** yuan paid this month; last month; claims this month */
    PAID(Action.EXPENSE_DESK, Form.MONEY),
    /** overrides of the gate that wait for a director; not applicable */
    OVERRIDES(Action.EXPENSE_DESK, Form.COUNT),

    /** tier reviews that wait for my decision; up; down */
    TIER_REVIEWS(Action.TIER_REVIEW_LIST, Form.COUNT),

    /** misuse cases to decide; open for a week or more; decided this month */
    MISUSE(Action.MISUSE_CASE_LIST, Form.COUNT),
    /** refused attempts in the last seven days; today; people concerned */
    REFUSALS(Action.AUDIT_READ, Form.COUNT),

    /** people who can sign in; still with a first password; disabled */
    PEOPLE(Action.PEOPLE_ADMINISTER, Form.COUNT);

    /** How it is shown. */
    public enum Form {
        COUNT,
        MONEY
    }

    private final Action action;
    private final Form form;

    NumberKind(Action action, Form form) {
        this.action = action;
        this.form = form;
    }

    /** Who does not have it does not get the number. */
    public Action action() {
        return action;
    }

    public boolean isMoney() {
        return form == Form.MONEY;
    }
}
