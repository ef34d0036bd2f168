package com.keyuan.crm.territory;

import java.util.Optional;

/** The plans. */
public interface RotationPlans {

    Optional<RotationPlan> findById(RotationPlanId id);

    /** The plan for solving by one node at a time; empty while another one works on it. */
    Optional<RotationPlan> lockIfFree(RotationPlanId id);

    RotationPlan save(RotationPlan plan);

    RotationPlan saveAndFlush(RotationPlan plan);
}
