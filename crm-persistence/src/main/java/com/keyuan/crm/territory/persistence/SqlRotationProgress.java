package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationProgress;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
@RequiredArgsConstructor
class SqlRotationProgress implements RotationProgress {

    private final JdbcClient jdbc;

    @Override
    public void reached(RotationPlanId plan, RotationAim aim, int done, int of) {
        write(plan, aim, done, of, null);
    }

    @Override
    public void failed(RotationPlanId plan, String reference) {
        write(plan, RotationAim.MOVED, 0, 0, reference);
    }

    private void write(RotationPlanId plan, RotationAim aim, int done, int of, @Nullable String failure) {
        jdbc.sql("""
                        insert into rotation_progress (plan_id, aim, done, of, failure)
                        values (:plan, :aim, :done, :of, :failure)
                        on conflict (plan_id) do update set aim = :aim, done = :done, of = :of, failure = :failure""")
                .param("plan", plan.value())
                .param("aim", aim.name())
                .param("done", done)
                .param("of", of)
                .param("failure", failure)
                .update();
    }
}
