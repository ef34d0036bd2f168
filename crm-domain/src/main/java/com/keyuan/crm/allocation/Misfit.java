package com.keyuan.crm.allocation;

/** Why a customer that is held is due for another holder. */
public enum Misfit {
    /** the tier asks for more experience */
    LEVEL,
    /** beyond what the holder's level has room for, those held longest counted first */
    CAPACITY
}
