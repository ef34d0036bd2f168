package com.keyuan.crm.territory;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A plan that moves the due customers of a department on. Solved in the background; the director decides. */
@Entity
@Getter
public class RotationPlan {

    /** Rotation, or somebody leaves. */
    public enum Kind {
        ROTATION,
        LEAVING
    }

    /** Its way. */
    public enum State {
        SOLVING,
        DRAFT,
        FAILED,
        APPROVED,
        DISCARDED
    }

    @EmbeddedId
    private RotationPlanId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "territory_id"))
    private @Nullable TerritoryId territory;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "leaver_id"))
    private @Nullable PersonId leaver;

    private LocalDate planDate;
    private int capMonths;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private PersonId requestedBy;

    private Instant requestedAt;
    private @Nullable Instant solvedAt;
    private @Nullable BigDecimal seconds;
    private @Nullable BigDecimal gap;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected RotationPlan() {}

    public RotationPlan(RotationPlanId id, RotationScope scope, PersonId requestedBy, Instant now) {
        this.id = id;
        this.kind = scope.leaver() == null ? Kind.ROTATION : Kind.LEAVING;
        this.department = scope.department();
        this.territory = scope.territory();
        this.leaver = scope.leaver();
        this.planDate = scope.date();
        this.capMonths = scope.capMonths();
        this.state = State.SOLVING;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
    }

    public static SourceRef ref(RotationPlanId id) {
        return new SourceRef("rotation_plan", id.value());
    }

    public boolean isLeaving() {
        return kind == Kind.LEAVING;
    }

    /** @throws RotationPlanClosed when it was decided, or is being solved */
    public void requireOpen() {
        if (state != State.DRAFT && state != State.FAILED) {
            throw new RotationPlanClosed();
        }
    }

    public void solveAgain() {
        requireOpen();
        state = State.SOLVING;
    }

    /** @param share the widest gap */
    public void solved(double share, Instant began, Instant now) {
        state = State.DRAFT;
        gap = BigDecimal.valueOf(share).setScale(6, RoundingMode.UP);
        seconds = BigDecimal.valueOf(Duration.between(began, now).toMillis()).movePointLeft(3);
        solvedAt = now;
    }

    public void failed() {
        state = State.FAILED;
    }

    /**
     * @throws RotationPlanClosed when it is no draft
     * @throws RotationPlanEarly before the day from which its moves hold
     */
    public void approve(PersonId by, Instant now) {
        if (state != State.DRAFT) {
            throw new RotationPlanClosed();
        }
        if (planDate.isAfter(now.atZone(BusinessZone.ID).toLocalDate())) {
            throw new RotationPlanEarly(planDate);
        }
        decide(State.APPROVED, by, now);
    }

    public void discard(PersonId by, Instant now) {
        requireOpen();
        decide(State.DISCARDED, by, now);
    }

    private void decide(State decision, PersonId by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RotationPlan that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
