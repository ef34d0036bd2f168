package com.keyuan.crm.allocation;

/** How a handover stands. */
public enum HandoverState {
    RUNNING,
    /** The new holder has accepted the customer. */
    ACCEPTED,
    /** The customer went on before it was accepted. */
    OVERTAKEN
}
