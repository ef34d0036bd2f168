package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One entry of the ledger of advances. */
@Embeddable
public record AdvanceEntryId(@Column(name = "id") UUID value) implements Serializable {

    public static AdvanceEntryId next() {
        return new AdvanceEntryId(TimeOrderedIds.next());
    }

    public static AdvanceEntryId of(String value) {
        return new AdvanceEntryId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
