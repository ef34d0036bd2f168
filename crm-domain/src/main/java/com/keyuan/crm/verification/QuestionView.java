package com.keyuan.crm.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question on the page of a call.
 *
 * @param report what the report says; null until the answer is recorded, so that the page does not hold it
 * @param reportAt the time of the visit, for {@link VerificationQuestion#THERE} once answered
 */
public record QuestionView(
        VerificationQuestion question,
        State state,
        @Nullable AnswerChoice choice,
        @Nullable String words,
        @Nullable Integer rating,
        @Nullable Agreement agreement,
        @Nullable String agreementNote,
        @Nullable List<String> report,
        @Nullable Instant reportAt) {

    /** Where a question stands. */
    public enum State {
        DONE,
        NOW,
        NEXT
    }

    static QuestionView waiting(VerificationQuestion question, boolean now) {
        return new QuestionView(question, now ? State.NOW : State.NEXT, null, null, null, null, null, null, null);
    }

    static QuestionView answered(VerificationQuestion question, RecordedAnswer answer, ReportSide side) {
        return new QuestionView(
                question,
                State.DONE,
                answer.getChoice(),
                answer.getWords(),
                answer.getRating(),
                answer.getAgreement(),
                answer.getAgreementNote(),
                question.isCompared() ? side.says(question) : null,
                question == VerificationQuestion.THERE ? side.visitedAt() : null);
    }

    /** Whether the caller has yet to read both sides and judge. */
    public boolean isToJudge() {
        return state == State.DONE && question.isCompared() && agreement == null;
    }
}
