package com.keyuan.crm.intake;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One file on its way into the customer base. */
@Embeddable
public record IntakeRunId(@Column(name = "id") UUID value) implements Serializable {

    public static IntakeRunId next() {
        return new IntakeRunId(TimeOrderedIds.next());
    }

    public static IntakeRunId of(String value) {
        return new IntakeRunId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
