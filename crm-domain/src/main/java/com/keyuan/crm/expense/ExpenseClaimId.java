package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One claim. */
@Embeddable
public record ExpenseClaimId(@Column(name = "id") UUID value) implements Serializable {

    public static ExpenseClaimId next() {
        return new ExpenseClaimId(TimeOrderedIds.next());
    }

    public static ExpenseClaimId of(String value) {
        return new ExpenseClaimId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
