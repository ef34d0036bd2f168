package com.keyuan.crm.verification.web;

import com.keyuan.crm.verification.Answer;
import com.keyuan.crm.verification.AnswerChoice;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the customer said before a trip. */
@Getter
@Setter
class ScoutingAnswerForm {

    @NotNull private @Nullable AnswerChoice there;

    @Size(max = Answer.LONGEST) private @Nullable String wants;
}
