package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A customer's problem: somebody's to solve by a day, open until it is done. */
@Entity
@Getter
public class ServiceCase {

    public static final int LONGEST = 1000;

    @EmbeddedId
    private ServiceCaseId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String text;

    /** What it came from; null where somebody entered it. */
    @Embedded
    private @Nullable SourceRef source;

    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "opened_by"))
    private PersonId openedBy;

    /** Who solves it; null while nobody took it. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private @Nullable PersonId owner;

    private LocalDate dueOn;
    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable PersonId doneBy;

    private @Nullable String outcome;

    @SuppressWarnings("NullAway.Init")
    protected ServiceCase() {}

    /** @throws CaseTextMissing when nothing is said, or more than {@value #LONGEST} characters */
    public ServiceCase(
            ServiceCaseId id,
            CustomerId customer,
            String text,
            @Nullable SourceRef source,
            PersonId openedBy,
            @Nullable PersonId owner,
            LocalDate dueOn,
            Instant now) {
        this.id = id;
        this.customer = customer;
        this.text = checked(text, "text");
        this.source = source;
        this.openedBy = openedBy;
        this.owner = owner;
        this.dueOn = dueOn;
        this.openedAt = now;
    }

    public boolean isOpen() {
        return doneAt == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    /** Somebody of after-sales takes it, or gets it from a colleague. */
    public void assign(PersonId newOwner) {
        requireOpen();
        owner = newOwner;
    }

    /** @param newOutcome what was done, in words */
    public void done(String newOutcome, PersonId by, Instant now) {
        requireOpen();
        outcome = checked(newOutcome, "outcome");
        doneAt = now;
        doneBy = by;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new CaseDone();
        }
    }

    private static String checked(String text, String field) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            throw new CaseTextMissing(field);
        }
        return text.strip();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceCase that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
