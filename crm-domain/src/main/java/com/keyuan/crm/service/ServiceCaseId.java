package com.keyuan.crm.service;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One problem of a customer. */
@Embeddable
public record ServiceCaseId(@Column(name = "id") UUID value) implements Serializable {

    public static ServiceCaseId next() {
        return new ServiceCaseId(TimeOrderedIds.next());
    }

    public static ServiceCaseId of(String value) {
        return new ServiceCaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
