package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.TRUST_ALERT_HANDLE;
import static com.keyuan.crm.access.Action.TRUST_ALERT_LIST;
import static com.keyuan.crm.access.Action.TRUST_POLICY_EDIT;
import static com.keyuan.crm.access.Action.TRUST_POLICY_VIEW;
import static com.keyuan.crm.access.Action.TRUST_RISK_VIEW;
import static com.keyuan.crm.access.Action.TRUST_RUN_EXPORT;
import static com.keyuan.crm.access.Action.TRUST_RUN_START;
import static com.keyuan.crm.access.Action.TRUST_RUN_VIEW;
import static com.keyuan.crm.access.Action.TRUST_STEP;
import static com.keyuan.crm.access.Action.TRUST_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Trust is seen by whoever holds the customer, by the managers above and by the director. A manager acts on alerts about
 * customers of the team and about the team's people, never about themselves; the director on all, and keeps the policy.
 */
@Component
class TrustPolicy implements RoomPolicy {

    private static final String OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String TEAM_CUSTOMER = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";
    private static final String TEAM_ALERT = """
            (trust_alert.person_id is distinct from cast(:me as uuid) and exists (
                select 1 from person concerned where concerned.department_id = any(cast(:departments as uuid[]))
                and concerned.id in (case when trust_alert.customer_id is null then trust_alert.person_id end,
                    (select allocation.holder_id from allocation
                     where allocation.customer_id = trust_alert.customer_id and allocation.ended_at is null))))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> both = Map.of(MANAGER, "true", DIRECTOR, "true");
        Map<Role, String> near = Map.of(SALES, OWN_CUSTOMER, MANAGER, TEAM_CUSTOMER, DIRECTOR, "true");
        return Map.ofEntries(
                Map.entry(TRUST_VIEW_OF_CUSTOMER, near),
                Map.entry(TRUST_STEP, near),
                Map.entry(TRUST_RISK_VIEW, both),
                Map.entry(TRUST_RUN_VIEW, both),
                Map.entry(TRUST_RUN_START, Map.of(DIRECTOR, "true")),
                Map.entry(TRUST_RUN_EXPORT, Map.of(DIRECTOR, "true")),
                Map.entry(TRUST_POLICY_VIEW, both),
                Map.entry(TRUST_POLICY_EDIT, Map.of(DIRECTOR, "true")),
                Map.entry(TRUST_ALERT_LIST, both),
                Map.entry(TRUST_ALERT_HANDLE, Map.of(MANAGER, TEAM_ALERT, DIRECTOR, "true")));
    }
}
