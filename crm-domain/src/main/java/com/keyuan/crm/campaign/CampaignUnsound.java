package com.keyuan.crm.campaign;

import com.keyuan.crm.shared.RuleViolation;

/** A campaign has a name, and a cost that is not negative. */
public class CampaignUnsound extends RuleViolation {

    public CampaignUnsound(String field) {
        super("campaign.refused." + field, field);
    }
}
