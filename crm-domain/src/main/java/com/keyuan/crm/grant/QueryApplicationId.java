package com.keyuan.crm.grant;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One question to see a customer. */
@Embeddable
public record QueryApplicationId(@Column(name = "id") UUID value) implements Serializable {

    public static QueryApplicationId next() {
        return new QueryApplicationId(TimeOrderedIds.next());
    }

    public static QueryApplicationId of(String value) {
        return new QueryApplicationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
