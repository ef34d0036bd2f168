package com.keyuan.crm.contract;

import java.util.Arrays;
import java.util.List;

/** How far an opportunity has come. An open one goes forward and back as things are; won and lost are its ends. */
public enum OpportunityStage {
    LEAD,
    CONFIRMED,
    QUOTED,
    NEGOTIATING,
    WON,
    LOST;

    public static final List<OpportunityStage> OPEN =
            Arrays.stream(values()).filter(OpportunityStage::isOpen).toList();

    public boolean isOpen() {
        return compareTo(WON) < 0;
    }

    /** Whether one leads to the other; what was lost may be taken up again, what was won stays won. */
    public boolean canBecome(OpportunityStage next) {
        return next != this && (isOpen() || (this == LOST && next.isOpen()));
    }
}
