package com.keyuan.crm.customer;

import com.keyuan.crm.shared.TimeOrderedIds;
import java.io.Serializable;
import java.util.UUID;

/** One record that went: became one with another, or was deleted. */
public record RemovalId(UUID value) implements Serializable {

    public static RemovalId next() {
        return new RemovalId(TimeOrderedIds.next());
    }

    public static RemovalId of(String value) {
        return new RemovalId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
