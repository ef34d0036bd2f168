package com.keyuan.crm.compliance;

import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.VerificationQuestion;
import org.jspecify.annotations.Nullable;

/** One question of the call: what the customer said and what the report says. */
public record Evidence(
        VerificationQuestion question,
        @Nullable AnswerChoice choice,
        @Nullable String words,
        @Nullable Integer rating,
        @Nullable String report,
        @Nullable Agreement agreement,
        @Nullable String note) {}
