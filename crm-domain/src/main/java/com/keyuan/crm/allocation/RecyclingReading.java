package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what falls next, what fell and why, and how each night went. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RecyclingReading {

    private static final int PAGE = 50;

    private final RecyclingQueries queries;
    private final Access access;
    private final AccessPolicy policy;

    /** One's own customers that fall soon, a manager's team's, for a director all. */
    public Slice<RecyclingWarningRow> warnings(CurrentUser user, @Nullable String after) {
        access.require(user, Action.RECYCLING_LIST);
        return queries.warnings(policy.filter(user, Action.RECYCLING_WARNING_VIEW), after, PAGE);
    }

    /** What fell, of those that the user may know of. */
    public Slice<RecyclingMoveRow> moves(CurrentUser user, @Nullable RecyclingRunId run, @Nullable String after) {
        access.require(user, Action.RECYCLING_LIST);
        return queries.moves(
                policy.filter(user, Action.RECYCLING_MOVE_VIEW),
                policy.filter(user, Action.RECYCLING_UNDO),
                user.id(),
                run,
                after,
                PAGE);
    }

    /** One move with everything that it rests on. */
    public RecyclingMoveRow move(CurrentUser user, RecyclingMoveId id) {
        access.require(user, Action.RECYCLING_MOVE_VIEW, id.value());
        return queries.move(id, policy.filter(user, Action.RECYCLING_UNDO), user.id())
                .orElseThrow(() -> new NotFound("recycling_move", id));
    }

    public Slice<RecyclingRunRow> runs(CurrentUser user, @Nullable String after) {
        access.require(user, Action.RECYCLING_RUN_VIEW);
        return queries.runs(after, PAGE);
    }

    public RecyclingRunRow run(CurrentUser user, RecyclingRunId id) {
        access.require(user, Action.RECYCLING_RUN_VIEW);
        return queries.run(id).orElseThrow(() -> new NotFound("recycling_run", id));
    }

    /** The last night that was gone over; nobody needs to ask whether it still runs. */
    public Optional<LocalDate> lastNight(CurrentUser user) {
        access.require(user, Action.RECYCLING_LIST);
        return queries.lastNight();
    }
}
