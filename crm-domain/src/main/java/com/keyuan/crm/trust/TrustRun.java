package com.keyuan.crm.trust;

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
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One run of the trust policy over all customers, as of a day. Until finished it shows nothing. */
@Entity
@Getter
public class TrustRun {

    /** Why it runs. */
    public enum Occasion {
        NIGHTLY,
        DEMAND,
        /** For the trend of a time before the product was there. */
        HISTORY
    }

    @EmbeddedId
    private TrustRunId id;

    @Version
    private @Nullable Long version;

    private LocalDate asOf;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private boolean counting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private @Nullable PersonId requestedBy;

    private Instant requestedAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant finishedAt;

    private @Nullable Integer customers;

    @SuppressWarnings("NullAway.Init")
    protected TrustRun() {}

    /**
     * @param counting whether it says how things stand now, or only looks back
     * @param requestedBy null for the night run
     */
    public TrustRun(
            TrustRunId id,
            LocalDate asOf,
            TrustPolicy policy,
            Occasion occasion,
            boolean counting,
            @Nullable PersonId requestedBy,
            Instant now) {
        this.id = id;
        this.asOf = asOf;
        this.policyVersion = policy.version();
        this.occasion = occasion;
        this.counting = counting;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public void finish(int customersJudged, Instant began, Instant now) {
        customers = customersJudged;
        startedAt = began;
        finishedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustRun that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
