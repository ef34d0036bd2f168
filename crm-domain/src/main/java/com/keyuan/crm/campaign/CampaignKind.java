package com.keyuan.crm.campaign;

/** What customers are invited to, or how they are addressed. */
public enum CampaignKind {
    EVENT,
    EXHIBITION,
    MAILING,
    CALLS
}
