package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fits the weights to the company's own leavings; whether they become a version is for a director to decide. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TrustWeightFitting {

    private final TrustOutcomes outcomes;
    private final TrustPolicies policies;
    private final Access access;
    private final Clock clock;

    /** The fit as of today, beside the weights that count. */
    public TrustWeightOffer offer(CurrentUser user) {
        access.require(user, Action.TRUST_POLICY_VIEW);
        LocalDate today = BusinessZone.today(clock);
        List<TrustOutcome> known = outcomes.known(today);
        return new TrustWeightOffer(
                known.size(),
                (int) known.stream().filter(TrustOutcome::followed).count(),
                TrustWeightRule.fit(known, policies.effectiveOn(today)).orElse(null));
    }
}
