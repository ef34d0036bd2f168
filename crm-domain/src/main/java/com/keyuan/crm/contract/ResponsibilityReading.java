package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.ResponsibilityQueries.Counts;
import com.keyuan.crm.contract.ResponsibilityQueries.Permitted;
import com.keyuan.crm.contract.ResponsibilityQueries.View;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who serves which contract: to after-sales their work, to the others what becomes of their customers. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ResponsibilityReading {

    private static final int PAGE = 40;

    private final ResponsibilityQueries queries;
    private final AfterSales afterSales;
    private final Access access;
    private final AccessPolicy policy;

    public Slice<ResponsibilityRow> list(CurrentUser user, View view, @Nullable String after) {
        access.require(user, Action.RESPONSIBILITY_LIST);
        return queries.rows(permitted(user), view, user.id(), after, PAGE);
    }

    public Counts counts(CurrentUser user) {
        access.require(user, Action.RESPONSIBILITY_LIST);
        return queries.counts(permitted(user), user.id());
    }

    /** Everybody who served a contract or was asked to, for whoever sees the contract. */
    public List<ResponsibilityRow> ofContract(CurrentUser user, ContractId contract) {
        access.require(user, Action.CONTRACT_VIEW, contract.value());
        return queries.ofContract(permitted(user), contract);
    }

    public ResponsibilityRow row(CurrentUser user, ResponsibilityId id) {
        access.require(user, Action.RESPONSIBILITY_VIEW, id.value());
        return queries.row(permitted(user), id).orElseThrow(() -> new NotFound("service_responsibility", id));
    }

    /** To whom a contract may be given; nobody for whoever may give none. */
    public List<AfterSales.Colleague> colleagues(CurrentUser user) {
        return access.allows(user, Action.RESPONSIBILITY_PASS_ON) ? afterSales.colleagues() : List.of();
    }

    private Permitted permitted(CurrentUser user) {
        return new Permitted(
                policy.filter(user, Action.RESPONSIBILITY_VIEW),
                policy.filter(user, Action.RESPONSIBILITY_ANSWER),
                policy.filter(user, Action.RESPONSIBILITY_DECLINE),
                policy.filter(user, Action.RESPONSIBILITY_PASS_ON));
    }
}
