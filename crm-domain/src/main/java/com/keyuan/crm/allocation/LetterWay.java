package com.keyuan.crm.allocation;

/** How a letter of introduction went to the customer. */
public enum LetterWay {
    PRINTED,
    /** From the company's mailbox. */
    MAILED
}
