package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
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
import java.util.Objects;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * Something new that a visit taught about the customer: one field with its value. The assistant accepts or refuses it;
 * accepted ones enter the customer base when the report is marked qualified.
 */
@Entity
@Getter
public class ProposedChange {

    @EmbeddedId
    private ProposedChangeId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "report_id"))
    private TripReportId report;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "visit_id"))
    private VisitId visit;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Enumerated(EnumType.STRING)
    private FactField field;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contact_id"))
    private @Nullable ContactId contact;

    private @Nullable String value;
    private @Nullable Sealed sealed;
    private @Nullable String masked;

    /** The key of a contact that is not there yet; an existing contact's values are under its own key. */
    @Embedded
    private @Nullable SealedKey newKey;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable String refusedBecause;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ProposedChange() {}

    /** What is proposed, in whatever form its value is kept: plain, or sealed with what the screen may show. */
    public record Proposal(
            FactField field,
            @Nullable ContactId contact,
            @Nullable String value,
            @Nullable Sealed sealed,
            @Nullable String masked,
            @Nullable SealedKey newKey) {}

    public ProposedChange(
            ProposedChangeId id,
            TripReportId report,
            VisitId visit,
            CustomerId customer,
            Proposal proposal,
            Instant now) {
        this.id = id;
        this.report = report;
        this.visit = visit;
        this.customer = customer;
        this.field = proposal.field();
        this.contact = proposal.contact();
        this.value = proposal.value();
        this.sealed = proposal.sealed();
        this.masked = proposal.masked();
        this.newKey = proposal.newKey();
        this.state = ChangeState.OPEN;
        this.createdAt = now;
    }

    /** The assistant takes it; until the report is qualified they may still change their mind. */
    public void accept(PersonId by, Instant now) {
        decide(ChangeState.ACCEPTED, by, null, now);
    }

    boolean isAcceptedBy(PersonId person) {
        return state == ChangeState.ACCEPTED && person.equals(decidedBy);
    }

    public void refuse(PersonId by, @Nullable String because, Instant now) {
        decide(ChangeState.REFUSED, by, ReasonMissing.unless("because", because, 400), now);
    }

    private void decide(ChangeState decision, PersonId by, @Nullable String because, Instant now) {
        if (state == ChangeState.ENTERED) {
            throw new ReportMoved(ReportState.QUALIFIED);
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
        refusedBecause = because;
    }

    /** Whether both are about the same field of the same record; several new contacts are several records. */
    boolean isReplacedBy(ProposedChange later) {
        return field == later.field
                && field != FactField.NEW_CONTACT
                && customer.equals(later.customer)
                && Objects.equals(contact, later.contact);
    }

    /** The report went back: what was decided is open again. */
    void reopen() {
        if (state != ChangeState.ENTERED) {
            state = ChangeState.OPEN;
            decidedBy = null;
            decidedAt = null;
            refusedBecause = null;
        }
    }

    /** It is in the customer base now. */
    void entered() {
        state = ChangeState.ENTERED;
    }

    /** The contact under whose key, and bound to whose row, the sealed value stands. */
    ContactId keyHolder() {
        return contact == null ? new ContactId(id.value()) : contact;
    }

    /** What the screen shows of the value. */
    public String shown() {
        String plain = value;
        return plain != null ? plain : (masked == null ? "" : masked);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProposedChange that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
