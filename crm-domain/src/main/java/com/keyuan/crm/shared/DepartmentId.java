package com.keyuan.crm.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A node of the tree of departments. */
@Embeddable
public record DepartmentId(@Column(name = "id") UUID value) implements Serializable {

    public static DepartmentId next() {
        return new DepartmentId(TimeOrderedIds.next());
    }

    public static DepartmentId of(String value) {
        return new DepartmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
