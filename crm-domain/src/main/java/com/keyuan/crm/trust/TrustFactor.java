package com.keyuan.crm.trust;

/** What trust is judged by; the order is that of the policy. */
public enum TrustFactor {
    /** 先找谁: over whose channel the customer opens matters. */
    FIRST_CONTACT(TrustStep.ROUTE_CALLS),
    /** 订货路径: over whose channel orders come, by amount. */
    ORDER_ROUTE(TrustStep.ROUTE_ORDERS),
    /** 接触面: how many colleagues the customer meets. */
    BREADTH(TrustStep.INTRODUCE),
    /** 任期: how long the present holder has had the customer. */
    TENURE(TrustStep.ROTATE),
    /** 核实: what customers said of the visits reported. */
    VERIFICATION(TrustStep.VERIFY),
    /** 团队服务: who works on the customer's problems. */
    TEAM_SERVICE(TrustStep.HAND_OVER_SERVICE),
    /** 资料: how much of the customer the company knows. */
    RECORD(TrustStep.COMPLETE_RECORD);

    private final TrustStep step;

    TrustFactor(TrustStep step) {
        this.step = step;
    }

    /** What raises the factor. */
    public TrustStep step() {
        return step;
    }

    /** Known without evidence: needs no shrinking, and confidence counts it in full. */
    public boolean isCertain() {
        return this == TENURE || this == RECORD;
    }
}
