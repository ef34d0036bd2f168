package com.keyuan.crm.access;

import com.keyuan.crm.shared.SourceRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policy does not give this person this action (with this record). Nothing was changed; the refusal is logged. */
public class Refused extends RuntimeException {

    private final Action action;
    private final @Nullable UUID record;

    public Refused(Action action, @Nullable UUID record) {
        super(action + (record == null ? "" : " " + record));
        this.action = action;
        this.record = record;
    }

    public Action action() {
        return action;
    }

    public @Nullable SourceRef subject() {
        return record == null || action.table() == null ? null : new SourceRef(action.table(), record);
    }
}
