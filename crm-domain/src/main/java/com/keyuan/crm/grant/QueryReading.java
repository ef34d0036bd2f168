package com.keyuan.crm.grant;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.grant.QueryQueries.Text;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows query applications: one's own, those over whose holders one stands, all to directors and compliance. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class QueryReading {

    private final Access access;
    private final QueryQueries queries;
    private final Clock clock;

    public Slice<QueryRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        access.require(user, Action.QUERY_LIST);
        return queries.list(user, waiting, today(), after);
    }

    /** How many wait for the user's answer; null for whoever answers none. */
    public @Nullable Long countWaiting(CurrentUser user) {
        return access.allows(user, Action.QUERY_DECIDE) ? queries.countWaiting(user) : null;
    }

    public boolean mayFile(CurrentUser user) {
        return access.allows(user, Action.QUERY_FILE);
    }

    public QueryPage page(CurrentUser user, QueryApplicationId id) {
        access.require(user, Action.QUERY_VIEW, id.value());
        Text text = queries.find(id, today()).orElseThrow(() -> new NotFound("query_application", id));
        QueryRow row = text.row();
        boolean waits = row.state() == QueryState.WAITING;
        return new QueryPage(
                row,
                text.decidedBy(),
                text.decidedAt(),
                text.answer(),
                text.endedBy(),
                text.endedAt(),
                access.allows(user, Action.CUSTOMER_VIEW, text.customer().value()) ? text.customer() : null,
                queries.looks(id),
                waits && access.allows(user, Action.QUERY_DECIDE, id.value()),
                (waits || row.open()) && access.allows(user, Action.QUERY_END, id.value()));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
