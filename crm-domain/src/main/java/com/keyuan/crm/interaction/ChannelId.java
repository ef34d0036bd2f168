package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One channel of the company's. */
@Embeddable
public record ChannelId(@Column(name = "id") UUID value) implements Serializable {

    public static ChannelId next() {
        return new ChannelId(TimeOrderedIds.next());
    }

    public static ChannelId of(String value) {
        return new ChannelId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
