package com.keyuan.crm.territory;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows which customers are due to move, and why. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DueReading {

    private final DueQueries queries;
    private final Access access;
    private final Clock clock;

    public Slice<DueRow> list(CurrentUser user, DueFilter filter, @Nullable String after, int size) {
        access.require(user, Action.ROTATION_DUE_LIST);
        return queries.rows(user, filter, BusinessZone.today(clock), after, size);
    }

    public Map<DueReason, Long> counts(CurrentUser user, DueFilter filter) {
        access.require(user, Action.ROTATION_DUE_LIST);
        return queries.counts(user, filter, BusinessZone.today(clock));
    }
}
