package com.keyuan.crm.service;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One round of a case: what is to be done, what was done, and what the customer says of it. */
@Entity
@Table(name = "service_case_round")
@Getter
public class CaseRound {

    @EmbeddedId
    private CaseRoundId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private ServiceCaseId caseId;

    private int ordinal;
    private String plan;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "worker_id"))
    private PersonId worker;

    private LocalDate dueOn;
    private Instant plannedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "planned_by"))
    private PersonId plannedBy;

    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable PersonId doneBy;

    private @Nullable String outcome;
    private @Nullable Instant checkedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "checked_by"))
    private @Nullable PersonId checkedBy;

    private boolean byCustomer;
    private @Nullable Integer rating;
    private @Nullable String said;

    @SuppressWarnings("NullAway.Init")
    protected CaseRound() {}

    /** The plan with which the round begins. */
    CaseRound(ServiceCase of, CasePlan plan, PersonId by, Instant now) {
        id = CaseRoundId.next();
        caseId = of.getId();
        ordinal = of.getRound();
        this.plan = ServiceCase.checked(plan.what(), "plan");
        worker = plan.who();
        dueOn = plan.by();
        plannedAt = now;
        plannedBy = by;
    }

    /** @param words what was done */
    void done(String words, PersonId by, Instant now) {
        outcome = ServiceCase.checked(words, "outcome");
        doneBy = by;
        doneAt = now;
    }

    /** @param by who rang the customer; null where the customer answered on the public page */
    void answered(CaseAnswer answer, @Nullable PersonId by, Instant now) {
        rating = answer.rating();
        said = answer.said();
        checkedBy = by;
        byCustomer = by == null;
        checkedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseRound that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
