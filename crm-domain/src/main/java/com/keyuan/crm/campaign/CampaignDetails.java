package com.keyuan.crm.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters of a campaign.
 *
 * @param cost in CNY, not negative
 */
public record CampaignDetails(
        String name,
        CampaignKind kind,
        LocalDate heldOn,
        @Nullable String place,
        BigDecimal cost) {

    private static final int LONGEST = 80;
    private static final BigDecimal DEAREST = new BigDecimal("999999999999.99");

    /** @throws CampaignUnsound when the name is missing, a text too long or the cost no amount */
    public CampaignDetails {
        name = name.strip();
        place = place == null || place.isBlank() ? null : place.strip();
        if (name.isEmpty() || name.length() > LONGEST || (place != null && place.length() > LONGEST)) {
            throw new CampaignUnsound("name");
        }
        if (cost.signum() < 0 || cost.compareTo(DEAREST) > 0) {
            throw new CampaignUnsound("cost");
        }
        cost = cost.setScale(2, RoundingMode.HALF_UP);
    }
}
