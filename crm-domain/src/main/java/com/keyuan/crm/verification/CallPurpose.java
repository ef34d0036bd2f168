package com.keyuan.crm.verification;

/** What a customer is rung for. */
public enum CallPurpose {
    /** Checking what reports say about visits. */
    VERIFICATION,
    /** Asking before a trip whether the contact is there and what they want 电话打前站. */
    SCOUTING,
    /** Asking how they are 关怀电话. */
    CARE
}
