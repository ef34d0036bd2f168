package com.keyuan.crm.verification;

/** The short form of an answer; {@code UNSURE} where the person rung cannot say. */
public enum AnswerChoice {
    YES,
    NO,
    UNSURE
}
