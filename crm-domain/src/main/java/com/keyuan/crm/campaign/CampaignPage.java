package com.keyuan.crm.campaign;

import com.keyuan.crm.shared.Slice;
import java.util.List;

/** A campaign with the guests whose customers the user may see, and what came of it among them. */
public record CampaignPage(
        CampaignRow row,
        Slice<CampaignGuest> guests,
        List<CampaignResult> results,
        boolean held,
        boolean mayManage,
        boolean mayInvite) {}
