package com.keyuan.crm.territory;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows plans. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RotationPlanReading {

    private final RotationPlanQueries queries;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;

    public Slice<RotationPlanRow> list(CurrentUser user, @Nullable String after, int size) {
        access.require(user, Action.ROTATION_PLAN_LIST);
        return queries.rows(policy.filter(user, Action.ROTATION_PLAN_VIEW), after, size);
    }

    public RotationPlanRow progress(CurrentUser user, RotationPlanId id) {
        access.require(user, Action.ROTATION_PLAN_VIEW, id.value());
        return row(id);
    }

    public RotationPlanPage page(CurrentUser user, RotationPlanId id) {
        access.require(user, Action.ROTATION_PLAN_VIEW, id.value());
        RotationPlanRow plan = row(id);
        long[] sums = queries.sums(id);
        boolean mayEdit = plan.isOpen() && access.allows(user, Action.ROTATION_PLAN_EDIT, id.value());
        return new RotationPlanPage(
                plan,
                queries.proofs(id),
                queries.loads(id),
                queries.tiles(id),
                sums[0],
                sums[1],
                plan.moves() == 0 ? 0 : (double) sums[2] / plan.moves(),
                mayEdit,
                access.allows(user, Action.ROTATION_PLAN_EXPORT, id.value()),
                plan.state() == RotationPlan.State.DRAFT
                        && access.allows(user, Action.ROTATION_PLAN_APPROVE, id.value()));
    }

    public Slice<RotationMoveRow> moves(
            CurrentUser user, RotationPlanId id, boolean moving, @Nullable String after, int size) {
        access.require(user, Action.ROTATION_PLAN_VIEW, id.value());
        return queries.moves(id, moving, after, size);
    }

    /** Gives out a plan's lines; logged with how many they were. */
    @Transactional
    public void export(CurrentUser user, RotationPlanId id, Consumer<RotationMoveRow> row) {
        requireExport(user, id);
        AtomicInteger rows = new AtomicInteger();
        queries.each(id, one -> {
            rows.incrementAndGet();
            row.accept(one);
        });
        audit.record(
                AuditKind.EXPORTED,
                user,
                RotationPlan.ref(id),
                Changes.none().note("what", "plan").note("rows", rows.get()));
    }

    /** Asked before anything of the file is sent. */
    public void requireExport(CurrentUser user, RotationPlanId id) {
        access.require(user, Action.ROTATION_PLAN_EXPORT, id.value());
    }

    private RotationPlanRow row(RotationPlanId id) {
        return queries.row(id).orElseThrow(() -> new NotFound("rotation_plan", id));
    }
}
