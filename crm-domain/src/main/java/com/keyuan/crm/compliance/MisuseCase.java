package com.keyuan.crm.compliance;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.verification.VerificationId;
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

/** A visit that the customer did not confirm, until compliance has decided what it means. */
@Entity
@Getter
public class MisuseCase {

    public static final int LONGEST = 1000;

    @EmbeddedId
    private MisuseCaseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "verification_id"))
    private VerificationId verification;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "visit_id"))
    private VisitId visit;

    /** Null for a visit without a trip. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "report_id"))
    private @Nullable TripReportId report;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    /** Who wrote of the visit. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "suspect_id"))
    private PersonId suspect;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private MisuseState state;

    private @Nullable String reason;
    private @Nullable Instant decidedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    @SuppressWarnings("NullAway.Init")
    protected MisuseCase() {}

    public MisuseCase(
            MisuseCaseId id,
            VerificationId verification,
            VisitId visit,
            @Nullable TripReportId report,
            CustomerId customer,
            PersonId suspect,
            Instant now) {
        this.id = id;
        this.verification = verification;
        this.visit = visit;
        this.report = report;
        this.customer = customer;
        this.suspect = suspect;
        this.openedAt = now;
        this.state = MisuseState.OPEN;
    }

    /**
     * Once and for good.
     *
     * @throws CaseDecided when it was decided before
     * @throws DecisionReasonMissing when no reason is given, or more than {@value #LONGEST} characters
     */
    public void decide(boolean cleared, String newReason, PersonId by, Instant now) {
        if (state != MisuseState.OPEN) {
            throw new CaseDecided();
        }
        if (newReason.isBlank() || newReason.strip().length() > LONGEST) {
            throw new DecisionReasonMissing();
        }
        state = cleared ? MisuseState.CLEARED : MisuseState.CONFIRMED;
        reason = newReason.strip();
        decidedAt = now;
        decidedBy = by;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MisuseCase that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
