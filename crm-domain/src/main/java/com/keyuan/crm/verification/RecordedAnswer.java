package com.keyuan.crm.verification;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was written down before the caller saw the report, which is why it never changes; only the caller's
 * judgement of how the two sides compare is added afterwards.
 */
@Embeddable
@Getter
public class RecordedAnswer {

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerChoice choice;

    private @Nullable String words;
    private @Nullable Integer rating;
    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private PersonId recordedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private PhoneCallId call;

    @Enumerated(EnumType.STRING)
    private @Nullable Agreement agreement;

    private @Nullable String agreementNote;

    @SuppressWarnings("NullAway.Init")
    protected RecordedAnswer() {}

    RecordedAnswer(VerificationQuestion question, Answer answer, PhoneCallId call, PersonId by, Instant now) {
        answer.check(question);
        this.choice = answer.choice();
        this.words = answer.words();
        this.rating = answer.rating();
        this.recordedAt = now;
        this.recordedBy = by;
        this.call = call;
        this.agreement = answer.agreement(question);
    }

    private RecordedAnswer(RecordedAnswer of, Agreement agreement, @Nullable String note) {
        this.choice = of.choice;
        this.words = of.words;
        this.rating = of.rating;
        this.recordedAt = of.recordedAt;
        this.recordedBy = of.recordedBy;
        this.call = of.call;
        this.agreement = agreement;
        this.agreementNote = note;
    }

    RecordedAnswer judged(Agreement newAgreement, @Nullable String note) {
        return new RecordedAnswer(this, newAgreement, note == null || note.isBlank() ? null : note.strip());
    }
}
