package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** No applicant, or one whose level does not fit the customer or who has left or has an interest, can be chosen. */
public class ApplicantUnfit extends RuleViolation {

    public ApplicantUnfit() {
        super("committee.error.applicant-unfit", "choice");
    }
}
