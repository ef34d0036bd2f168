package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Something that a manager should hear: it waits until somebody says what was done, or until it holds no more. */
@Entity
@Getter
public class TrustAlert {

    public static final int LONGEST = 400;

    /** What happened. */
    public enum Kind {
        /** A customer's trust fell to one person. */
        PERSONAL,
        /** A customer said it would speak only to one colleague. */
        ONLY,
        /** A person's money at risk passed the limit. */
        EXPOSED
    }

    @EmbeddedId
    private TrustAlertId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private @Nullable CustomerId customer;

    private @Nullable Instant handledAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "handled_by"))
    private @Nullable PersonId handledBy;

    private @Nullable String note;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected TrustAlert() {}

    public boolean isWaiting() {
        return handledAt == null && endedAt == null;
    }

    /**
     * Somebody says what was done.
     *
     * @throws TrustAlertClosed when it waits no more
     * @throws TrustAlertNoteMissing when nothing is said, or more than {@value #LONGEST} characters
     */
    public void handle(String done, PersonId by, Instant now) {
        if (!isWaiting()) {
            throw new TrustAlertClosed();
        }
        if (done.isBlank() || done.strip().length() > LONGEST) {
            throw new TrustAlertNoteMissing();
        }
        note = done.strip();
        handledBy = by;
        handledAt = now;
        if (kind == Kind.ONLY) {
            // was said and heard: nothing keeps holding
            endedAt = now;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustAlert that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
