package com.keyuan.crm.customer;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A person at a customer. */
@Embeddable
public record ContactId(@Column(name = "id") UUID value) implements Serializable {

    public static ContactId next() {
        return new ContactId(TimeOrderedIds.next());
    }

    public static ContactId of(String value) {
        return new ContactId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
