package com.keyuan.crm.survey;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
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

/** One time that a customer is asked what it thinks of the company: due, sent, answered once, perhaps corrected. */
@Entity
@Getter
public class Survey {

    @EmbeddedId
    private SurveyId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    /** The last day of its link; counted anew when it is given to the customer. */
    private LocalDate expiresOn;

    private @Nullable Instant sentAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "sent_by"))
    private @Nullable PersonId sentBy;

    private @Nullable Instant answeredAt;
    private @Nullable Instant correctedAt;
    private int corrections;
    private @Nullable Integer satisfaction;
    private @Nullable Integer awareness;
    private @Nullable Integer reputation;
    private @Nullable Integer loyalty;
    private @Nullable String said;

    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    /**
     * The first who gives the link to the customer is kept, and its days are counted from then on.
     *
     * @throws SurveyAnswered when there is nothing to be answered any more: a link would let staff answer again
     * @throws SurveyLinkExpired when it was given and not answered in time
     */
    void sent(PersonId by, int validDays, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BusinessZone.ID);
        if (answeredAt != null) {
            throw new SurveyAnswered();
        }
        if (sentAt == null) {
            sentAt = now;
            sentBy = by;
            expiresOn = today.plusDays(validDays);
        } else if (today.isAfter(expiresOn)) {
            throw new SurveyLinkExpired();
        }
    }

    /**
     * @param correctDays how many days after the first answer it may be corrected
     * @return whether it is a correction
     */
    boolean answer(SurveyAnswer answer, int correctDays, Instant now) {
        boolean again = answeredAt != null;
        if (!isOpen(correctDays, LocalDate.ofInstant(now, BusinessZone.ID))) {
            throw answeredAt == null ? new SurveyLinkExpired() : new SurveyAnswered();
        }
        satisfaction = answer.satisfaction();
        awareness = answer.awareness();
        reputation = answer.reputation();
        loyalty = answer.loyalty();
        said = answer.said();
        if (again) {
            corrections++;
            correctedAt = now;
        } else {
            answeredAt = now;
        }
        return again;
    }

    /** Whether it may be answered, or its answer corrected, on that day. */
    boolean isOpen(int correctDays, LocalDate today) {
        return answeredAt == null
                ? sentAt != null && !today.isAfter(expiresOn)
                : !today.isAfter(
                        LocalDate.ofInstant(answeredAt, BusinessZone.ID).plusDays(correctDays));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Survey that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
