package com.keyuan.crm.customer;

import com.keyuan.crm.customer.TimelineEntry.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What of a timeline somebody wants to see. */
public enum TimelineView {
    ALL,
    VISITS,
    TOUCHES,
    ORDERS,
    SERVICE;

    /** Its kinds, without notes for those who may not read them. */
    Set<Kind> kinds(boolean withNotes) {
        Set<Kind> chosen =
                switch (this) {
                    case ALL -> EnumSet.allOf(Kind.class);
                    case VISITS -> EnumSet.of(Kind.VISIT, Kind.VERIFICATION);
                    case TOUCHES -> EnumSet.of(Kind.INTERACTION);
                    case ORDERS -> EnumSet.of(Kind.ORDER);
                    case SERVICE -> EnumSet.of(Kind.SERVICE);
                };
        if (!withNotes) {
            chosen.removeIf(Kind::isNote);
        }
        return chosen;
    }
}
