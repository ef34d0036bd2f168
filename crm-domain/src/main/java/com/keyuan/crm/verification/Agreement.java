package com.keyuan.crm.verification;

/** How an answer compares with what the report says. */
public enum Agreement {
    AGREES,
    DIFFERS,
    /** The customer could not say, or the report says too little. */
    UNCLEAR
}
