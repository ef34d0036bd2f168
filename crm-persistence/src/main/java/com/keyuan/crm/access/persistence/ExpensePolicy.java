package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ADVANCE_BOOK;
import static com.keyuan.crm.access.Action.ADVANCE_LIST;
import static com.keyuan.crm.access.Action.ADVANCE_REPAY;
import static com.keyuan.crm.access.Action.ADVANCE_VIEW;
import static com.keyuan.crm.access.Action.CLAIM_CLEAR;
import static com.keyuan.crm.access.Action.CLAIM_CREATE;
import static com.keyuan.crm.access.Action.CLAIM_CUT;
import static com.keyuan.crm.access.Action.CLAIM_DECIDE;
import static com.keyuan.crm.access.Action.CLAIM_EDIT;
import static com.keyuan.crm.access.Action.CLAIM_LIST;
import static com.keyuan.crm.access.Action.CLAIM_OVERRIDE;
import static com.keyuan.crm.access.Action.CLAIM_PAY;
import static com.keyuan.crm.access.Action.CLAIM_PAY_FAILED;
import static com.keyuan.crm.access.Action.CLAIM_REJECT;
import static com.keyuan.crm.access.Action.CLAIM_RELEASE;
import static com.keyuan.crm.access.Action.CLAIM_REVISE;
import static com.keyuan.crm.access.Action.CLAIM_SUBMIT;
import static com.keyuan.crm.access.Action.CLAIM_VIEW;
import static com.keyuan.crm.access.Action.CLAIM_WITHDRAW;
import static com.keyuan.crm.access.Action.EXPENSE_DESK;
import static com.keyuan.crm.access.Action.EXPENSE_EXPORT;
import static com.keyuan.crm.access.Action.EXPENSE_POLICY_DECIDE;
import static com.keyuan.crm.access.Action.EXPENSE_POLICY_VIEW;
import static com.keyuan.crm.access.Action.PAYMENT_BATCH_VIEW;
import static com.keyuan.crm.access.Action.PAYMENT_EXPORT;
import static com.keyuan.crm.shared.Role.COMPLIANCE;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever was on a trip claims for it and sees their own; a manager reads the department's; director and finance read
 * all. Finance decides about every claim but those of a trip it was on itself.
 */
@Component
class ExpensePolicy implements RoomPolicy {

    private static final String OF_ONES_TRIP = """
            trip.traveller_id = :me or exists (select 1 from trip_companion
                    where trip_companion.trip_id = trip.id and trip_companion.person_id = :me)""";

    private static final String OWN = "expense_claim.claimant_id = :me";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = expense_claim.claimant_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String OF_A_TRIP_OF_OTHERS = """
            expense_claim.claimant_id <> :me
            and not exists (select 1 from trip where trip.id = expense_claim.trip_id and trip.traveller_id = :me)
            and not exists (select 1 from trip_companion
                    where trip_companion.trip_id = expense_claim.trip_id and trip_companion.person_id = :me)""";

    private static final String OWN_ADVANCE = "advance.person_id = :me";

    private static final String ADVANCE_OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = advance.person_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Action, Map<Role, String>> conditions = new EnumMap<>(Action.class);
        conditions.put(CLAIM_LIST, everybody("true"));
        conditions.put(CLAIM_CREATE, everybody(OF_ONES_TRIP));
        conditions.put(
                CLAIM_VIEW, everybodyAnd(OWN, Map.of(MANAGER, OF_THE_DEPARTMENT, DIRECTOR, "true", FINANCE, "true")));
        conditions.put(CLAIM_EDIT, everybody(OWN));
        conditions.put(CLAIM_SUBMIT, everybody(OWN));
        conditions.put(CLAIM_REVISE, everybody(OWN));
        for (Action decision : new Action[] {
            CLAIM_CUT, CLAIM_REJECT, CLAIM_CLEAR, CLAIM_WITHDRAW, CLAIM_PAY, CLAIM_PAY_FAILED, CLAIM_RELEASE
        }) {
            conditions.put(decision, Map.of(FINANCE, OF_A_TRIP_OF_OTHERS));
        }
        conditions.put(CLAIM_OVERRIDE, Map.of(FINANCE, OF_A_TRIP_OF_OTHERS, DIRECTOR, OF_A_TRIP_OF_OTHERS));
        conditions.put(CLAIM_DECIDE, Map.of(COMPLIANCE, "true"));
        conditions.put(EXPENSE_DESK, Map.of(FINANCE, "true", DIRECTOR, "true"));
        conditions.put(EXPENSE_EXPORT, Map.of(FINANCE, "true", DIRECTOR, "true"));
        conditions.put(PAYMENT_BATCH_VIEW, Map.of(FINANCE, "true", DIRECTOR, "true"));
        conditions.put(PAYMENT_EXPORT, Map.of(FINANCE, "true"));
        conditions.put(EXPENSE_POLICY_VIEW, everybody("true"));
        conditions.put(EXPENSE_POLICY_DECIDE, Map.of(FINANCE, "true", DIRECTOR, "true"));
        conditions.put(ADVANCE_LIST, everybody("true"));
        conditions.put(
                ADVANCE_VIEW,
                everybodyAnd(
                        OWN_ADVANCE, Map.of(MANAGER, ADVANCE_OF_THE_DEPARTMENT, DIRECTOR, "true", FINANCE, "true")));
        conditions.put(ADVANCE_BOOK, Map.of(FINANCE, "true"));
        conditions.put(ADVANCE_REPAY, Map.of(FINANCE, "advance.person_id <> :me"));
        return conditions;
    }

    private static Map<Role, String> everybody(String condition) {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Function.identity(), role -> condition));
    }

    private static Map<Role, String> everybodyAnd(String own, Map<Role, String> more) {
        Map<Role, String> conditions = new HashMap<>(everybody(own));
        more.forEach((role, condition) ->
                conditions.put(role, condition.equals("true") ? condition : own + " or " + condition));
        return conditions;
    }
}
