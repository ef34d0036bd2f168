package com.keyuan.crm.trust;

/** Whether a colleague is here to stay; decides how much of the money at risk counts as exposed. */
public enum PersonState {
    PRESENT,
    ON_NOTICE,
    LEFT
}
