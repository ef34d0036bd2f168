package com.keyuan.crm.service;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One round of a service case. */
@Embeddable
public record CaseRoundId(@Column(name = "id") UUID value) implements Serializable {

    public static CaseRoundId next() {
        return new CaseRoundId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
