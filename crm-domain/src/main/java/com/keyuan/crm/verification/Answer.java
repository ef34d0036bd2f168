package com.keyuan.crm.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the customer said to one question.
 *
 * @param choice yes, no or unsure; of open questions only unsure
 * @param words in the customer's own words, up to {@value #LONGEST} characters
 * @param rating 1 (not at all) to 5 (very satisfied), for {@link VerificationQuestion#SATISFACTION} only
 */
public record Answer(
        @Nullable AnswerChoice choice,
        @Nullable String words,
        @Nullable Integer rating) {

    public static final int LONGEST = 1000;

    public Answer {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** @throws AnswerMissing when the answer does not answer this question */
    void check(VerificationQuestion question) {
        boolean unsure = choice == AnswerChoice.UNSURE;
        boolean given;
        if (question.isRating()) {
            given = unsure ? rating == null : rating != null && rating >= 1 && rating <= 5;
        } else if (question.isYesOrNo()) {
            given = choice != null && rating == null;
        } else {
            given = rating == null && (unsure || (choice == null && words != null));
        }
        if (!given || (words != null && words.length() > LONGEST)) {
            throw new AnswerMissing(question);
        }
        if (question == VerificationQuestion.UNSOLVED && choice == AnswerChoice.YES && words == null) {
            throw new AnswerMissing(question);
        }
    }

    /** What needs no judgement of the caller; null where both sides have to be read. */
    @Nullable Agreement agreement(VerificationQuestion question) {
        if (!question.isCompared()) {
            return null;
        }
        if (choice == AnswerChoice.UNSURE) {
            return Agreement.UNCLEAR;
        }
        if (question == VerificationQuestion.THERE) {
            return choice == AnswerChoice.YES ? Agreement.AGREES : Agreement.DIFFERS;
        }
        return null;
    }
}
