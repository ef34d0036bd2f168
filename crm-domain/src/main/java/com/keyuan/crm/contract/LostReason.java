package com.keyuan.crm.contract;

/** Why an opportunity was lost. */
public enum LostReason {
    /** too dear */
    PRICE,
    /** somebody else got it for another reason than the price */
    COMPETITOR,
    /** the customer has no money for it */
    BUDGET,
    /** put off to an uncertain day */
    POSTPONED,
    /** no need any more */
    NEED,
    /** delivery, payment or quality as wanted were not to be had from us */
    TERMS,
    /** said in words */
    OTHER
}
