package com.keyuan.crm.allocation;

/** Why a member takes no part in a ballot. */
public enum Recusal {
    /** asks for the customer */
    APPLICANT,
    /** has declared an interest at the customer */
    INTEREST,
    /** approved an application in it as head of the department */
    APPROVED
}
