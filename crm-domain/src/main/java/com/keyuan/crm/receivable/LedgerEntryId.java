package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One entry of the ledger. */
@Embeddable
public record LedgerEntryId(@Column(name = "id") UUID value) implements Serializable {

    public static LedgerEntryId next() {
        return new LedgerEntryId(TimeOrderedIds.next());
    }

    public static LedgerEntryId of(String value) {
        return new LedgerEntryId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
