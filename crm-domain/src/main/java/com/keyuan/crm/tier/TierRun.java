package com.keyuan.crm.tier;

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

/** One run of the tier policy over all customers, as of a day. Until finished it shows nothing. */
@Entity
@Getter
public class TierRun {

    /** Why it runs. */
    public enum Occasion {
        NIGHTLY,
        DEMAND,
        /** For the trend of a time before the product was there; makes no proposals by itself. */
        HISTORY
    }

    @EmbeddedId
    private TierRunId id;

    @Version
    private @Nullable Long version;

    private LocalDate asOf;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private TierPolicy.Method method;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private boolean proposing;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private @Nullable PersonId requestedBy;

    private Instant requestedAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant finishedAt;

    private @Nullable Integer customers;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "compared_with"))
    private @Nullable TierRunId comparedWith;

    @SuppressWarnings("NullAway.Init")
    protected TierRun() {}

    /**
     * @param policy by whose numbers and method it judges
     * @param proposing whether it makes proposals or only shows
     * @param requestedBy null for the night run
     */
    public TierRun(
            TierRunId id,
            LocalDate asOf,
            TierPolicy policy,
            Occasion occasion,
            boolean proposing,
            @Nullable PersonId requestedBy,
            Instant now) {
        this.id = id;
        this.asOf = asOf;
        this.policyVersion = policy.version();
        this.method = policy.method();
        this.occasion = occasion;
        this.proposing = proposing;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** @param earlier the run with which the movement of scores is shown; null when there is none */
    public void finish(int customersJudged, @Nullable TierRunId earlier, Instant began, Instant now) {
        customers = customersJudged;
        comparedWith = earlier;
        startedAt = began;
        finishedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TierRun that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
