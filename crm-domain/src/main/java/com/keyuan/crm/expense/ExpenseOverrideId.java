package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One override of the gate. */
@Embeddable
public record ExpenseOverrideId(@Column(name = "id") UUID value) implements Serializable {

    public static ExpenseOverrideId next() {
        return new ExpenseOverrideId(TimeOrderedIds.next());
    }

    public static ExpenseOverrideId of(String value) {
        return new ExpenseOverrideId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
