package com.keyuan.crm.allocation;

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
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A salesperson asks for customers of the pool: why, how, and what is to come of it by when. */
@Entity
@Getter
public class AllocationApplication {

    @EmbeddedId
    private ApplicationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private PersonId applicant;

    private String background;
    private String plan;
    private LocalDate expectedBy;
    private Instant filedAt;

    /** The day by which the head of the department has to answer. */
    private LocalDate dueOn;

    private @Nullable Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable PersonId answeredBy;

    private @Nullable Instant answeredAt;
    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected AllocationApplication() {}

    public AllocationApplication(ApplicationId id, PersonId applicant, Plan plan, LocalDate dueOn, Instant now) {
        this.id = id;
        this.applicant = applicant;
        this.background = plan.background();
        this.plan = plan.plan();
        this.expectedBy = plan.expectedBy();
        this.dueOn = dueOn;
        this.filedAt = now;
        this.state = ApplicationState.FILED;
    }

    /**
     * What is written in an application.
     *
     * @param expectedBy the day until which the promised revenue is to be there
     */
    public record Plan(String background, String plan, LocalDate expectedBy) {}

    public SourceRef ref() {
        return ref(id);
    }

    public static SourceRef ref(ApplicationId id) {
        return new SourceRef("allocation_application", id.value());
    }

    public Plan said() {
        return new Plan(background, plan, expectedBy);
    }

    /** The head's yes: it goes before the committee. */
    public void approve(PersonId by, @Nullable String remark, Instant now) {
        answered(ApplicationState.APPROVED, by, remark, now);
    }

    /** @throws AnswerReasonMissing when no reason is given */
    public void decline(PersonId by, String reason, Instant now) {
        if (reason.isBlank()) {
            throw new AnswerReasonMissing();
        }
        answered(ApplicationState.DECLINED, by, reason, now);
    }

    /** By the applicant, as long as nothing is decided. */
    public void withdraw() {
        if (state != ApplicationState.FILED && state != ApplicationState.APPROVED) {
            throw new ApplicationAnswered();
        }
        state = ApplicationState.WITHDRAWN;
    }

    /** Its days are over: a director may take it up. */
    public void escalate(Instant now) {
        escalatedAt = now;
    }

    /** Every customer of it has been decided on. */
    public void decided() {
        state = ApplicationState.DECIDED;
    }

    private void answered(ApplicationState to, PersonId by, @Nullable String words, Instant now) {
        if (state != ApplicationState.FILED) {
            throw new ApplicationAnswered();
        }
        state = to;
        answeredBy = by;
        answeredAt = now;
        answer = words == null || words.isBlank() ? null : words.strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AllocationApplication that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
