package com.keyuan.crm.campaign;

import com.keyuan.crm.shared.RuleViolation;

/** Who came is known on the day at the earliest. */
public class CampaignNotHeldYet extends RuleViolation {

    public CampaignNotHeldYet() {
        super("campaign.refused.early", null);
    }
}
