package com.keyuan.crm.task;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One thing to do. */
@Embeddable
public record TaskId(@Column(name = "id") UUID value) implements Serializable {

    public static TaskId next() {
        return new TaskId(TimeOrderedIds.next());
    }

    public static TaskId of(String value) {
        return new TaskId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
