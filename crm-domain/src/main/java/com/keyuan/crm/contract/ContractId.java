package com.keyuan.crm.contract;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One contract. */
@Embeddable
public record ContractId(@Column(name = "id") UUID value) implements Serializable {

    public static ContractId next() {
        return new ContractId(TimeOrderedIds.next());
    }

    public static ContractId of(String value) {
        return new ContractId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
