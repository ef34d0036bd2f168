package com.keyuan.crm.allocation;

/** A point of the checklist by which a customer is handed over. */
public enum HandoverStep {
    /** The record is complete; shows by itself. */
    RECORD,
    /** Open tasks and service cases are listed and accepted. */
    WORK,
    /** The letter of introduction is out. */
    LETTER,
    /** Both went to see the customer; shows by itself, or is done with a reason. */
    VISIT,
    /** The phone team rang the customer. */
    CALL,
    /** What the former holder's channels said to the customer, others say now. */
    CHANNELS
}
