package com.keyuan.crm.customer;

import com.keyuan.crm.customer.TimelineEntry.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What of a timeline somebody wants to see. */
public enum TimelineView {
    ALL(EnumSet.allOf(Kind.class)),
    VISITS(EnumSet.of(Kind.VISIT, Kind.VERIFICATION)),
    ORDERS(EnumSet.of(Kind.ORDER)),
    SERVICE(EnumSet.of(Kind.SERVICE));

    private final Set<Kind> kinds;

    TimelineView(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    /** Its kinds, without notes for those who may not read them. */
    Set<Kind> kinds(boolean withNotes) {
        Set<Kind> chosen = EnumSet.copyOf(kinds);
        if (!withNotes) {
            chosen.removeIf(Kind::isNote);
        }
        return chosen;
    }
}
