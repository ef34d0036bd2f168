package com.keyuan.crm.territory;

/** Why a customer is due to move. */
public enum DueReason {
    /** The same holder for as long as the policy allows. */
    TENURE,
    /** Its trust is tied to one person. */
    PERSONAL,
    /** The tier asks for more experience than the holder has. */
    LEVEL,
    /** The holder has more of the tier than may be. */
    CAPACITY,
    /** The holder does not work its territory. */
    TERRITORY,
    /** The holder leaves. */
    LEAVING
}
