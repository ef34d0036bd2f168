package com.keyuan.crm.forecast;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One fit of the models to all orders until a day. Until finished it shows nothing. */
@Entity
@Getter
public class ForecastFit {

    /** Why it is made. */
    public enum Occasion {
        MONTHLY,
        DEMAND,
        /** For a time before the product was there. */
        HISTORY
    }

    /** What came of it. */
    public enum Outcome {
        FITTED,
        /** Too few customers, or too few that came back: nothing is said of anybody. */
        TOO_FEW,
        /** The search ended in different places from different starts: nothing is said of anybody. */
        UNSURE
    }

    @EmbeddedId
    private ForecastFitId id;

    @Version
    private @Nullable Long version;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private boolean counting;

    private int horizonWeeks;

    private BigDecimal discount;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private @Nullable PersonId requestedBy;

    private Instant requestedAt;

    private @Nullable Instant startedAt;

    private @Nullable Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Integer customers;

    private @Nullable Integer repeaters;

    @SuppressWarnings("NullAway.Init")
    protected ForecastFit() {}

    /**
     * @param counting whether it says how things stand now, or only looks back
     * @param terms how money to come is counted
     * @param requestedBy null for the month's fit
     */
    public ForecastFit(
            ForecastFitId id,
            LocalDate asOf,
            Occasion occasion,
            boolean counting,
            ForecastSettings terms,
            @Nullable PersonId requestedBy,
            Instant now) {
        this.id = id;
        this.asOf = asOf;
        this.occasion = occasion;
        this.counting = counting;
        this.horizonWeeks = terms.horizonWeeks();
        this.discount = terms.discount();
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public void finish(Outcome end, int withOrders, int withRepeats, Instant began, Instant now) {
        outcome = end;
        customers = withOrders;
        repeaters = withRepeats;
        startedAt = began;
        finishedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ForecastFit that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
