package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** The plan of instalments does not hold, and why. */
public class PlanMistaken extends RuleViolation {

    private final InstalmentRule.Problem problem;

    public PlanMistaken(InstalmentRule.Finding finding) {
        super("contract.refused.plan." + finding.problem(), "plan", finding.detail());
        this.problem = finding.problem();
    }

    public InstalmentRule.Problem problem() {
        return problem;
    }
}
