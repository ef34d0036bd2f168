package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and finds customers. A search is logged once, when it is sent; what one types on the way to it is not. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CustomerBrowsing {

    private static final int PAGE = 50;
    private static final int SUGGESTIONS = 20;
    private static final int FOUND = 100;

    private final Access access;
    private final CustomerQueries queries;
    private final CustomerSearch search;
    private final Audit audit;
    private final Clock clock;

    /** @param after cursor of the page before; null for the first */
    public Slice<CustomerRow> list(CurrentUser user, CustomerFilter filter, @Nullable String after) {
        access.require(user, Action.CUSTOMER_LIST);
        return queries.list(user, filter, BusinessZone.today(clock), after, PAGE);
    }

    /** Whether the list may be taken out by this person: not by whoever has given notice. */
    public boolean mayExport(CurrentUser user) {
        return access.allows(user, Action.CUSTOMER_EXPORT);
    }

    /** How many the list has. */
    public ListCount count(CurrentUser user, CustomerFilter filter) {
        access.require(user, Action.CUSTOMER_LIST);
        return ListCount.of(queries.count(user, filter, BusinessZone.today(clock), ListCount.EXACT_TO + 1));
    }

    /** The customers that nobody holds. */
    public Slice<PoolRow> pool(CurrentUser user, CustomerFilter filter, @Nullable String after) {
        access.require(user, Action.CUSTOMER_VIEW_IN_POOL);
        return queries.pool(user, filter, after, PAGE);
    }

    /** One of them. */
    public PoolRow inPool(CurrentUser user, CustomerId id) {
        access.require(user, Action.CUSTOMER_VIEW_IN_POOL, id.value());
        return queries.inPool(id).orElseThrow(() -> new NotFound("customer", id));
    }

    /** What somebody sent the search for, at most 100. */
    @Transactional
    public List<CustomerOption> search(CurrentUser user, String text) {
        access.require(user, Action.CUSTOMER_LIST);
        List<CustomerOption> found = search.find(user, Action.CUSTOMER_VIEW, text, FOUND);
        audit.record(
                AuditKind.SEARCHED,
                user,
                null,
                Changes.none().note("text", text).note("found", found.size()));
        return found;
    }

    /** One of those offered while typing was chosen, which is the search that is logged. */
    @Transactional
    public void chosen(CurrentUser user, CustomerId id, String text) {
        access.require(user, Action.CUSTOMER_VIEW, id.value());
        audit.record(AuditKind.SEARCHED, user, Customer.ref(id), Changes.none().note("text", text));
    }

    /** What is offered while one types; nothing of it is logged. */
    public List<CustomerOption> suggestions(CurrentUser user, String text) {
        access.require(user, Action.CUSTOMER_LIST);
        return text.isEmpty() ? List.of() : search.find(user, Action.CUSTOMER_VIEW, text, SUGGESTIONS);
    }

    /** Customers to choose from in a form. */
    public List<CustomerOption> options(CurrentUser user, String text) {
        access.require(user, Action.CUSTOMER_LIST);
        return search.find(user, Action.CUSTOMER_VIEW, text, SUGGESTIONS);
    }

    /** Those by whom one may filter. */
    public Map<PersonId, String> holders(CurrentUser user) {
        access.require(user, Action.CUSTOMER_LIST);
        return queries.holders(user);
    }
}
