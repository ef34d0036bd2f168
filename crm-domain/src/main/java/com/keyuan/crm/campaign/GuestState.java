package com.keyuan.crm.campaign;

/** What became of an invitation. */
public enum GuestState {
    INVITED,
    CAME,
    ABSENT
}
