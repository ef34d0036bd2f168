package com.keyuan.crm.trip;

/** What four different persons do with the paper of a trip. */
public enum Duty {
    /** 签字 */
    SIGN,
    /** 录入合格 */
    ENTER,
    /** 回访核实 */
    CALL,
    /** 报销结清 */
    CLEAR
}
