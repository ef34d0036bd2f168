package com.keyuan.crm.customer;

/** What one should know of a customer, and how much each counts; the weights add up to 100. */
public enum CompletenessField {
    CREDIT_CODE(15),
    DEMAND_ESTIMATE(15),
    REACHABLE_CONTACT(15),
    DECISION_MAKER(15),
    INDUSTRY(10),
    REGION(10),
    KIND(5),
    ADDRESS(5),
    HEADCOUNT(5),
    SOURCE(5);

    private final int weight;

    CompletenessField(int weight) {
        this.weight = weight;
    }

    /** Percent points. */
    public int weight() {
        return weight;
    }
}
