package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One customer asked for in an application, with what is promised from it. */
@Entity
@Getter
public class ApplicationLine {

    @EmbeddedId
    private ApplicationLineId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private ApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private PersonId applicant;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "expected_revenue"))
    private Money expectedRevenue;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ballot_id"))
    private @Nullable BallotId ballot;

    @Enumerated(EnumType.STRING)
    private @Nullable LineOutcome outcome;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationLine() {}

    /** @param expectedRevenue promised from the customer until the application's day, CNY without VAT, more than nothing */
    public ApplicationLine(
            ApplicationLineId id,
            ApplicationId application,
            PersonId applicant,
            CustomerId customer,
            Money expectedRevenue) {
        this.id = id;
        this.application = application;
        this.applicant = applicant;
        this.customer = customer;
        this.expectedRevenue = expectedRevenue;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** It stands in this ballot from now on. */
    public void stand(BallotId in) {
        ballot = in;
    }

    public void end(LineOutcome how) {
        if (outcome == null) {
            outcome = how;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplicationLine that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
