package com.keyuan.crm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A campaign in a list and on its page. */
public record CampaignRow(
        CampaignId id,
        long version,
        String name,
        CampaignKind kind,
        LocalDate heldOn,
        @Nullable String place,
        BigDecimal cost,
        int invited,
        int came) {

    CampaignDetails details() {
        return new CampaignDetails(name, kind, heldOn, place, cost);
    }
}
