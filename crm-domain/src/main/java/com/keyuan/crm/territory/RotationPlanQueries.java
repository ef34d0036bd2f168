package com.keyuan.crm.territory;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the pages of plans read. */
public interface RotationPlanQueries {

    /** Newest first. */
    Slice<RotationPlanRow> rows(RecordFilter plans, @Nullable String after, int size);

    Optional<RotationPlanRow> row(RotationPlanId id);

    List<RotationSolution.Proof> proofs(RotationPlanId id);

    List<RotationLoad> loads(RotationPlanId id);

    List<RotationTile> tiles(RotationPlanId id);

    /**
     * The largest revenue first.
     *
     * @param moving those that move, else those that stay
     */
    Slice<RotationMoveRow> moves(RotationPlanId id, boolean moving, @Nullable String after, int size);

    /** Whole stake, stake and sum of travel steps of the moves. */
    long[] sums(RotationPlanId id);

    void each(RotationPlanId id, Consumer<RotationMoveRow> row);
}
