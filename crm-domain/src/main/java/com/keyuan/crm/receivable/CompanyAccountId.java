package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One account of the company. */
@Embeddable
public record CompanyAccountId(@Column(name = "id") UUID value) implements Serializable {

    public static CompanyAccountId next() {
        return new CompanyAccountId(TimeOrderedIds.next());
    }

    public static CompanyAccountId of(String value) {
        return new CompanyAccountId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
