package com.keyuan.crm.expense;

/** Gives running numbers of a month without gaps or doubles. */
public interface ExpenseNumbers {

    /** The next number of this kind of paper: {@code BX-2611-029}. */
    String next(Paper paper);

    /** The papers that are numbered. */
    enum Paper {
        /** 报销单 */
        BX,
        /** 借款 */
        JK,
        /** 付款批次 */
        FK
    }
}
