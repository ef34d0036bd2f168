package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** An application for customers. */
@Embeddable
public record ApplicationId(@Column(name = "id") UUID value) implements Serializable {

    public static ApplicationId next() {
        return new ApplicationId(TimeOrderedIds.next());
    }

    public static ApplicationId of(String value) {
        return new ApplicationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
