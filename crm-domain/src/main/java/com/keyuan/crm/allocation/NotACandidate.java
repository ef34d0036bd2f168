package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** A vote names one of the applicants, or nobody. */
public class NotACandidate extends RuleViolation {

    public NotACandidate() {
        super("committee.error.not-a-candidate", "choice");
    }
}
