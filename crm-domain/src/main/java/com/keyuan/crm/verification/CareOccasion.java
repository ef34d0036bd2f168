package com.keyuan.crm.verification;

/** Why a customer gets a care call. */
public enum CareOccasion {
    /** The phone team has not spoken with it for as long as its tier allows. */
    TIER,
    /** A festival is near. */
    FESTIVAL
}
