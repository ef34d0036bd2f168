package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One line of a claim. */
@Embeddable
public record ExpenseLineId(@Column(name = "id") UUID value) implements Serializable {

    public static ExpenseLineId next() {
        return new ExpenseLineId(TimeOrderedIds.next());
    }

    public static ExpenseLineId of(String value) {
        return new ExpenseLineId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
