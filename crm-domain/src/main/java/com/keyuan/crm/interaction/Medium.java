package com.keyuan.crm.interaction;

/** By what means one touched the other; visits are kept with the trips. */
public enum Medium {
    CALL,
    /** WeChat, short message and the like. */
    MESSAGE,
    MAIL
}
