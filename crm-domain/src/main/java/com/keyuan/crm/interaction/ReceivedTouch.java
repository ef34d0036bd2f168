package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A touch that came without a customer: it becomes an interaction, or is put aside, and is never lost. */
@Entity
@Getter
public class ReceivedTouch {

    public static final int LONGEST_WHY = 200;

    @EmbeddedId
    private ReceivedTouchId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id"))
    private @Nullable ChannelId channel;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private boolean twoWay;
    private boolean opensMatter;
    private Instant happenedAt;
    private @Nullable Sealed peer;
    private @Nullable String peerKeyId;
    private @Nullable String peerMasked;
    private byte @Nullable [] peerHash;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private @Nullable String answeredAs;
    private @Nullable String note;
    private Instant receivedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "received_by"))
    private @Nullable PersonId receivedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "interaction_id"))
    private @Nullable InteractionId interaction;

    private @Nullable Instant dismissedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dismissed_by"))
    private @Nullable PersonId dismissedBy;

    private @Nullable String dismissedWhy;

    @SuppressWarnings("NullAway.Init")
    protected ReceivedTouch() {}

    ReceivedTouch(
            ReceivedTouchId id,
            TouchNotice notice,
            Medium medium,
            @Nullable PersonId person,
            @Nullable PersonId by,
            Instant now) {
        this.id = id;
        this.channel = notice.channel();
        this.reference = notice.reference();
        this.direction = notice.direction();
        this.medium = medium;
        this.twoWay = notice.twoWay();
        this.opensMatter = notice.opensMatter();
        this.happenedAt = notice.at();
        this.person = person;
        this.answeredAs = notice.answeredAs();
        this.note = notice.note();
        this.receivedBy = by;
        this.receivedAt = now;
    }

    void comesFrom(SealedPeer other) {
        peer = other.sealed();
        peerKeyId = other.keyId();
        peerMasked = other.masked();
        String hash = other.hash();
        peerHash = hash == null ? null : Base64.getDecoder().decode(hash);
    }

    public boolean isWaiting() {
        return interaction == null && dismissedAt == null;
    }

    /** @throws TouchSettled when it waits no more */
    void becomes(InteractionId recorded) {
        requireWaiting();
        interaction = recorded;
    }

    /** @throws TouchSettled when it waits no more */
    void dismiss(String why, PersonId by, Instant now) {
        requireWaiting();
        dismissedWhy = why;
        dismissedBy = by;
        dismissedAt = now;
    }

    /** @throws TouchSettled when it waits no more */
    void requireWaiting() {
        if (!isWaiting()) {
            throw new TouchSettled();
        }
    }

    /** @throws StaleVersion when somebody else has saved it since the page was opened */
    public void expectVersion(long expected) {
        StaleVersion.check("received_touch", id, version == null ? 0 : version, expected);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReceivedTouch that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
