package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One visit to be verified by phone: open until it has a result. */
@Entity
@Getter
public class Verification {

    @EmbeddedId
    private VerificationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "visit_id"))
    private VisitId visit;

    /** Null for a visit without a trip, which is verified by sample. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "report_id"))
    private @Nullable TripReportId report;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private PersonId author;

    private Instant openedAt;
    private LocalDate dueOn;
    private int attempts;
    private @Nullable Instant notBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable VerificationResult result;

    private @Nullable String note;
    private @Nullable Instant closedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable PersonId closedBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "verification_answer", joinColumns = @JoinColumn(name = "verification_id"))
    @MapKeyColumn(name = "question")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<VerificationQuestion, RecordedAnswer> answers = new EnumMap<>(VerificationQuestion.class);

    @SuppressWarnings("NullAway.Init")
    protected Verification() {}

    /** @param dueOn the day by which the customer should have been reached */
    public Verification(
            VerificationId id,
            VisitId visit,
            @Nullable TripReportId report,
            CustomerId customer,
            PersonId author,
            Instant openedAt,
            LocalDate dueOn) {
        this.id = id;
        this.visit = visit;
        this.report = report;
        this.customer = customer;
        this.author = author;
        this.openedAt = openedAt;
        this.dueOn = dueOn;
    }

    public Map<VerificationQuestion, RecordedAnswer> getAnswers() {
        return Map.copyOf(answers);
    }

    public boolean isOpen() {
        return result == null;
    }

    /** A local visit became part of a week's trip. */
    void belongsTo(TripReportId newReport) {
        report = newReport;
    }

    /** Whether somebody may try now: attempts are left, and it was not tried in this half-day. */
    public boolean isDue(Instant now, int attemptsNeeded) {
        return isOpen() && attempts < attemptsNeeded && (notBefore == null || !now.isBefore(notBefore));
    }

    /** The questions of this visit, as far as the answers until now tell. */
    public List<VerificationQuestion> questions() {
        RecordedAnswer there = answers.get(VerificationQuestion.THERE);
        return VerificationQuestion.asked(there != null && there.getChoice() == AnswerChoice.NO);
    }

    /** The question to be asked now; null when all are answered. */
    public @Nullable VerificationQuestion next() {
        return questions().stream()
                .filter(question -> !answers.containsKey(question))
                .findFirst()
                .orElse(null);
    }

    /**
     * Writes down what the customer said, before the caller sees what the report says.
     *
     * @throws AnswerAlreadyRecorded when the question has an answer
     * @throws QuestionNotNext when another question comes first
     */
    public void record(VerificationQuestion question, Answer answer, PhoneCallId call, PersonId by, Instant now) {
        requireOpen();
        if (answers.containsKey(question)) {
            throw new AnswerAlreadyRecorded(question);
        }
        if (question != next()) {
            throw new QuestionNotNext(question);
        }
        answers.put(question, new RecordedAnswer(question, answer, call, by, now));
    }

    /** Says how an answer compares with the report; whether anybody was there speaks for itself. */
    public void judge(VerificationQuestion question, Agreement agreement, @Nullable String agreementNote) {
        requireOpen();
        RecordedAnswer recorded = answers.get(question);
        if (recorded == null || !question.isCompared() || question == VerificationQuestion.THERE) {
            throw new QuestionNotCompared(question);
        }
        answers.put(question, recorded.judged(agreement, agreementNote));
    }

    /** How each compared question came out; a question without judgement yet is missing. */
    public Map<VerificationQuestion, Agreement> agreements() {
        Map<VerificationQuestion, Agreement> agreements = new EnumMap<>(VerificationQuestion.class);
        answers.forEach((question, answer) -> {
            if (answer.getAgreement() != null) {
                agreements.put(question, answer.getAgreement());
            }
        });
        return agreements;
    }

    /** Whether every question is answered and every answer compared. */
    public boolean isReadyForResult() {
        return next() == null
                && answers.entrySet().stream()
                        .allMatch(entry ->
                                !entry.getKey().isCompared() || entry.getValue().getAgreement() != null);
    }

    /** @throws ResultNotOpen when {@link ResultRule} does not leave the result open */
    public void conclude(VerificationResult newResult, @Nullable String newNote, PersonId by, Instant now) {
        requireOpen();
        if (!isReadyForResult()) {
            throw new QuestionsUnanswered();
        }
        if (!ResultRule.open(agreements()).contains(newResult)) {
            throw new ResultNotOpen(newResult);
        }
        if (newResult != VerificationResult.CONFIRMED && (newNote == null || newNote.isBlank())) {
            throw new NoteMissing();
        }
        close(newResult, newNote, by, now);
    }

    /**
     * Closes the visit as unverifiable.
     *
     * @param mayRing whether there is anybody to ring at all; without, no attempt is needed
     * @throws AttemptsLeft when it was tried fewer times than the policy says
     */
    public void giveUp(String reason, int attemptsNeeded, boolean mayRing, PersonId by, Instant now) {
        requireOpen();
        if (mayRing && attempts < attemptsNeeded) {
            throw new AttemptsLeft(attemptsNeeded - attempts);
        }
        if (reason.isBlank()) {
            throw new NoteMissing();
        }
        close(VerificationResult.UNVERIFIABLE, reason, by, now);
    }

    /** A call that ended without a result; the next one comes in another half-day. */
    void attempted(Instant at) {
        requireOpen();
        attempts++;
        notBefore = HalfDay.of(at).next().begins();
    }

    /** Who was rung could not say: the next contact is asked from the beginning. */
    void forgetAnswers() {
        requireOpen();
        answers.clear();
    }

    private void close(VerificationResult newResult, @Nullable String newNote, PersonId by, Instant now) {
        result = newResult;
        note = newNote == null || newNote.isBlank() ? null : newNote.strip();
        closedAt = now;
        closedBy = by;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new VerificationClosed();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verification that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
