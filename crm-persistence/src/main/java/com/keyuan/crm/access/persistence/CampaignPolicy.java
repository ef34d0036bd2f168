package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CAMPAIGN_INVITE;
import static com.keyuan.crm.access.Action.CAMPAIGN_LIST;
import static com.keyuan.crm.access.Action.CAMPAIGN_MANAGE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Managers and directors enter campaigns; customers are invited by whoever holds them, and by the managers above. */
@Component
class CampaignPolicy implements RoomPolicy {

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                CAMPAIGN_LIST, Map.of(Role.SALES, "true", Role.MANAGER, "true", Role.DIRECTOR, "true"),
                CAMPAIGN_MANAGE, Map.of(Role.MANAGER, "true", Role.DIRECTOR, "true"),
                CAMPAIGN_INVITE,
                        Map.of(
                                Role.SALES, CustomerPolicy.OWN,
                                Role.MANAGER, CustomerPolicy.OF_THE_DEPARTMENT,
                                Role.DIRECTOR, "true"));
    }
}
