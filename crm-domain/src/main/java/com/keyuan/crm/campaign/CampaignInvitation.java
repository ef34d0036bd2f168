package com.keyuan.crm.campaign;

import java.time.LocalDate;

/** A campaign on a customer's page. */
public record CampaignInvitation(CampaignId campaign, String name, LocalDate heldOn, GuestState state) {}
