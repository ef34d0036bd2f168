package com.keyuan.crm.insight;

import com.keyuan.crm.access.Action;

/** A queue of work that a home page shows the head of. */
public enum WorkKind {
    /** reports that wait for my signature */
    TO_SIGN(Action.REPORT_SIGN_QUEUE),
    /** trips that wait for my go-ahead */
    GO_AHEAD(Action.TRIP_LIST),
    /** signed reports that wait for entry */
    TO_ENTER(Action.REPORT_ENTRY_QUEUE),
    /** tier changes that wait for my word */
    TIER_REVIEW(Action.TIER_REVIEW_LIST),
    /** customers that turned personal, people over the limit */
    TRUST_ALERT(Action.TRUST_ALERT_LIST),
    /** customers of mine or the team's that fall to the pool unless somebody is in touch */
    RECYCLING_WARNING(Action.RECYCLING_LIST),
    /** customers that I hand over or take over, or the team does, until they are accepted */
    HANDOVER(Action.HANDOVER_LIST),
    /** customers to be told by the phone team who is there for them now */
    HANDOVER_CALL(Action.HANDOVER_LIST),
    /** customers of mine that fell, until I have read it */
    RECYCLED(Action.RECYCLING_LIST),
    /** customers to be rung to verify visits */
    TO_VERIFY(Action.VERIFICATION_LIST),
    SCOUTING(Action.SCOUTING_LIST),
    CARE(Action.CARE_CALL_LIST),
    /** signed contracts that after-sales has not accepted yet: mine to answer, or my people’s */
    RESPONSIBILITY(Action.RESPONSIBILITY_LIST),
    /** customers' problems that I solve */
    CASE(Action.SERVICE_CASE_LIST),
    /** customers' problems that nobody has taken */
    CASE_OF_NOBODY(Action.SERVICE_CASE_LIST),
    /** problems of my customers or the team's that are not solved */
    CASE_UNSOLVED(Action.SERVICE_CASE_LIST),
    /** customers to be asked whether their problem is solved */
    CASE_CHECK(Action.SERVICE_CASE_LIST),
    /** claims that finance can clear now */
    CLAIM(Action.EXPENSE_DESK),
    /** claims that the gate does not let through yet, and why */
    BLOCKED(Action.EXPENSE_DESK),
    /** cleared claims to be paid, and those that the bank sent back */
    TO_PAY(Action.EXPENSE_DESK),
    /** overrides of the gate that wait for a director's word */
    OVERRIDE(Action.EXPENSE_DESK),
    MISUSE(Action.MISUSE_CASE_LIST),
    /** the latest refused attempts */
    REFUSAL(Action.AUDIT_READ),
    /** accounts whose owner has not chosen a password yet */
    FIRST_PASSWORD(Action.PEOPLE_ADMINISTER);

    private final Action action;

    WorkKind(Action action) {
        this.action = action;
    }

    /** Who does not have it does not get the queue. */
    public Action action() {
        return action;
    }
}
