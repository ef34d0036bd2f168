package com.keyuan.crm.tier;

/** What a tier is judged by; the order is that of the policy. */
public enum TierFactor {
    /** 价值: net revenue in the window, ranked among customers with an order in it. */
    VALUE,
    /** 潜力: the larger of annual demand estimate and net revenue in the window, ranked among customers with an estimate. */
    POTENTIAL,
    /** 忠诚度: date of the last order and number of orders in the window, both ranked. */
    LOYALTY,
    /** 满意度: ratings in the window, shrunk towards 3.4. */
    SATISFACTION,
    /** 重要性: as managers set it. */
    IMPORTANCE,
    /** 信用: the share of what fell due in the window that was paid by its due date. */
    PAYMENT
}
