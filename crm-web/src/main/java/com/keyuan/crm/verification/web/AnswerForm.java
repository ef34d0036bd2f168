package com.keyuan.crm.verification.web;

import com.keyuan.crm.verification.Answer;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationQuestion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the customer said to one question. */
@Getter
@Setter
class AnswerForm {

    @NotNull private @Nullable VerificationId visit;

    @NotNull private @Nullable VerificationQuestion question;

    private @Nullable AnswerChoice choice;

    @Size(max = Answer.LONGEST) private @Nullable String words;

    private @Nullable Integer rating;

    Answer toAnswer() {
        return new Answer(choice, words, rating);
    }
}
