package com.keyuan.crm.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One of our people; in {@code shared} because every room says who did what. */
@Embeddable
public record PersonId(@Column(name = "id") UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(TimeOrderedIds.next());
    }

    public static PersonId of(String value) {
        return new PersonId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
