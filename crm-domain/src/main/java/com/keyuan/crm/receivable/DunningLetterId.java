package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One dunning letter. */
@Embeddable
public record DunningLetterId(@Column(name = "id") UUID value) implements Serializable {

    public static DunningLetterId next() {
        return new DunningLetterId(TimeOrderedIds.next());
    }

    public static DunningLetterId of(String value) {
        return new DunningLetterId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
