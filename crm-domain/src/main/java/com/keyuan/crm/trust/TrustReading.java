package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how customers' trust stands to those who may see it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TrustReading {

    private static final int POINTS = 150;
    private static final int WORSE = 5;

    private final TrustQueries queries;
    private final RiskQueries risks;
    private final TrustPolicies policies;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    /** For the header of the customer's page, by one statement; empty for whoever may not see it. */
    public Optional<TrustStanding> standing(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.TRUST_VIEW_OF_CUSTOMER)
                ? queries.standing(customer, policy.filter(user, Action.TRUST_VIEW_OF_CUSTOMER))
                : Optional.empty();
    }

    /** The panel of a customer's page. */
    public TrustStory story(CurrentUser user, CustomerId customer) {
        access.require(user, Action.TRUST_VIEW_OF_CUSTOMER, customer.value());
        return new TrustStory(
                customer, standing(user, customer).orElse(null), queries.points(customer, BusinessZone.today(clock)));
    }

    /** Of the customers that the user sees: whom their trust is tied to. */
    public RiskMap risk(CurrentUser user, RiskFilter filter) {
        access.require(user, Action.TRUST_RISK_VIEW);
        RecordFilter customers = policy.filter(user, Action.TRUST_VIEW_OF_CUSTOMER);
        LocalDate today = BusinessZone.today(clock);
        List<RiskMap.PersonRow> people = risks.people(customers, filter, today);
        return new RiskMap(
                people.stream()
                        .map(RiskMap.PersonRow::asOf)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                policies.effectiveOn(today),
                people,
                risks.points(customers, filter, POINTS),
                risks.worse(customers, filter, today, WORSE));
    }
}
