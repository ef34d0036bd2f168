package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One receipt of money. */
@Embeddable
public record ReceiptId(@Column(name = "id") UUID value) implements Serializable {

    public static ReceiptId next() {
        return new ReceiptId(TimeOrderedIds.next());
    }

    public static ReceiptId of(String value) {
        return new ReceiptId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
