package com.keyuan.crm.campaign;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One customer event or campaign. */
@Embeddable
public record CampaignId(@Column(name = "id") UUID value) implements Serializable {

    public static CampaignId next() {
        return new CampaignId(TimeOrderedIds.next());
    }

    public static CampaignId of(String value) {
        return new CampaignId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
