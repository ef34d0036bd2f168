package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Who held a channel, from when until when; never overwritten. */
@Entity
@Getter
public class ChannelHolding {

    @EmbeddedId
    private ChannelHoldingId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id"))
    private ChannelId channel;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "holder_id"))
    private PersonId holder;

    private Instant heldFrom;
    private @Nullable Instant heldUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "given_by"))
    private PersonId givenBy;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ChannelHolding() {}

    public ChannelHolding(
            ChannelHoldingId id,
            ChannelId channel,
            PersonId holder,
            PersonId givenBy,
            @Nullable String note,
            Instant now) {
        this.id = id;
        this.channel = channel;
        this.holder = holder;
        this.givenBy = givenBy;
        this.note = note;
        this.heldFrom = now;
    }

    /** Taken back. */
    public void end(Instant now) {
        heldUntil = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelHolding that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
