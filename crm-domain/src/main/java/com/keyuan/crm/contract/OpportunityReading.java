package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.OpportunityQueries.Permitted;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows opportunities to those who may see their customers: as a board, as a list, one by one. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpportunityReading {

    private static final int PAGE = 50;
    private static final int IN_A_COLUMN = 12;
    private static final int ON_A_CARD = 12;
    private static final Duration ENDED_LATELY = Duration.ofDays(90);

    private final OpportunityQueries queries;
    private final Access access;
    private final AccessPolicy policy;
    private final Clock clock;

    public Slice<OpportunityRow> list(CurrentUser user, OpportunityFilter filter, @Nullable String after) {
        access.require(user, Action.OPPORTUNITY_LIST);
        return queries.rows(permitted(user), filter, after, PAGE);
    }

    /** What the whole list comes to, not only the page shown. */
    public OpportunityTotals totals(CurrentUser user, OpportunityFilter filter) {
        access.require(user, Action.OPPORTUNITY_LIST);
        return queries.totals(permitted(user), filter);
    }

    /** The stages side by side; won and lost ones of the last 90 days. */
    public List<OpportunityColumn> board(CurrentUser user, @Nullable PersonId holder) {
        access.require(user, Action.OPPORTUNITY_LIST);
        return queries.board(permitted(user), holder, clock.instant().minus(ENDED_LATELY), IN_A_COLUMN);
    }

    /** Those of whom the user sees opportunities, to narrow a list to one of them. */
    public List<OpportunityQueries.Holder> holders(CurrentUser user) {
        access.require(user, Action.OPPORTUNITY_LIST);
        return queries.holders(permitted(user));
    }

    /** Whether the user enters opportunities at all. */
    public boolean mayCreate(CurrentUser user) {
        return access.allows(user, Action.OPPORTUNITY_CREATE);
    }

    public boolean mayCreate(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.OPPORTUNITY_CREATE, customer.value());
    }

    /** None for whoever sees the customer's contracts alone. */
    public List<OpportunityRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CONTRACT_VIEW_OF_CUSTOMER, customer.value());
        return queries.ofCustomer(permitted(user), customer, ON_A_CARD);
    }

    public OpportunityPage page(CurrentUser user, OpportunityId id) {
        access.require(user, Action.OPPORTUNITY_VIEW, id.value());
        return queries.page(permitted(user), id).orElseThrow(() -> new NotFound("opportunity", id));
    }

    /** The same for whoever may change it. */
    public OpportunityPage pageToEdit(CurrentUser user, OpportunityId id) {
        access.require(user, Action.OPPORTUNITY_EDIT, id.value());
        return queries.page(permitted(user), id).orElseThrow(() -> new NotFound("opportunity", id));
    }

    /** The name of a customer with whom the user may enter an opportunity. */
    public String customerName(CurrentUser user, CustomerId customer) {
        access.require(user, Action.OPPORTUNITY_CREATE, customer.value());
        return queries.customerName(customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    private Permitted permitted(CurrentUser user) {
        return new Permitted(
                policy.filter(user, Action.OPPORTUNITY_VIEW), policy.filter(user, Action.OPPORTUNITY_EDIT));
    }
}
