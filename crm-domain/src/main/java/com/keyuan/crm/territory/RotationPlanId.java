package com.keyuan.crm.territory;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A plan that moves customers on. */
@Embeddable
public record RotationPlanId(@Column(name = "id") UUID value) implements Serializable {

    public static RotationPlanId next() {
        return new RotationPlanId(TimeOrderedIds.next());
    }

    public static RotationPlanId of(String value) {
        return new RotationPlanId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
