package com.keyuan.crm.contract;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One instalment of a contract; it stays the same when the contract is amended. */
@Embeddable
public record InstalmentId(@Column(name = "id") UUID value) implements Serializable {

    public static InstalmentId next() {
        return new InstalmentId(TimeOrderedIds.next());
    }

    public static InstalmentId of(String value) {
        return new InstalmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
