package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One time that somebody held a channel. */
@Embeddable
public record ChannelHoldingId(@Column(name = "id") UUID value) implements Serializable {

    public static ChannelHoldingId next() {
        return new ChannelHoldingId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
