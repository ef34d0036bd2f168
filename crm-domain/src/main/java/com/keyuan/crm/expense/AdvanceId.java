package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One advance. */
@Embeddable
public record AdvanceId(@Column(name = "id") UUID value) implements Serializable {

    public static AdvanceId next() {
        return new AdvanceId(TimeOrderedIds.next());
    }

    public static AdvanceId of(String value) {
        return new AdvanceId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
