package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Advances as people look at them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AdvanceReading {

    private static final int PAGE = 40;

    private final Access access;
    private final AccessPolicy policy;
    private final AdvanceQueries advances;

    public Slice<AdvanceRow> list(CurrentUser user, boolean openOnly, @Nullable String after) {
        access.require(user, Action.ADVANCE_LIST);
        return advances.rows(policy.filter(user, Action.ADVANCE_VIEW), openOnly, after, PAGE);
    }

    public AdvanceQueries.Totals totals(CurrentUser user) {
        access.require(user, Action.ADVANCE_LIST);
        return advances.totals(policy.filter(user, Action.ADVANCE_VIEW));
    }

    public AdvancePage page(CurrentUser user, AdvanceId id) {
        access.require(user, Action.ADVANCE_VIEW, id.value());
        AdvanceRow row = advances.row(id).orElseThrow(() -> new NotFound("advance", id));
        return new AdvancePage(
                row,
                advances.entries(id),
                !row.held() && row.remaining().isPositive() && access.allows(user, Action.ADVANCE_REPAY, id.value()));
    }

    /** To whom finance may give an advance. */
    public List<AdvanceQueries.Debtor> debtors(CurrentUser user) {
        access.require(user, Action.ADVANCE_BOOK);
        return advances.people().stream()
                .filter(person -> !user.isSelf(person.id()))
                .toList();
    }
}
