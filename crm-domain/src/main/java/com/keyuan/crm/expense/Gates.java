package com.keyuan.crm.expense;

import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** The gate as it stands today, and the facts it asks for. */
@Service
@RequiredArgsConstructor
class Gates {

    /** Reports older than this have long passed their days; younger ones are judged with the calendar of that time. */
    private static final int LOOK_BACK_DAYS = 400;

    private static final int LOOK_AHEAD_DAYS = 200;

    private final ReimbursementPolicies policies;
    private final ExpenseOverrides overrides;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReimbursementGate today() {
        LocalDate today = BusinessZone.today(clock);
        return new ReimbursementGate(
                policies.current().verification(),
                workingDays.during(today.minusDays(LOOK_BACK_DAYS), today.plusDays(LOOK_AHEAD_DAYS)),
                today);
    }

    List<ExpenseOverride> overridesOf(Collection<UUID> claims) {
        return overrides.ofClaims(claims);
    }

    static GateFacts facts(ExpenseClaim claim, ClaimedTrip trip, List<ExpenseOverride> overrides) {
        return facts(claim.getId(), claim.getRevision(), claim.getClaimed(), trip, overrides);
    }

    static GateFacts facts(ClaimHead claim, ClaimedTrip trip, List<ExpenseOverride> overrides) {
        return facts(claim.id(), claim.revision(), claim.claimed(), trip, overrides);
    }

    private static GateFacts facts(
            ExpenseClaimId id, int revision, Money claimed, ClaimedTrip trip, List<ExpenseOverride> overrides) {
        Set<GateBlock> overridden = EnumSet.noneOf(GateBlock.class);
        overrides.stream()
                .filter(one -> one.getClaim().equals(id) && one.getRevision() == revision && one.isComplete())
                .forEach(one -> overridden.add(one.getBlock()));
        return new GateFacts(trip.report(), trip.qualifiedOn(), claimed, trip.discrepancyDecided(), overridden);
    }
}
