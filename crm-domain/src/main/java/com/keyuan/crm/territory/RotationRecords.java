package com.keyuan.crm.territory;

import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What belongs to a plan: facts it stands on, its moves and books, wishes. */
public interface RotationRecords {

    RotationFacts facts(RotationPlan plan);

    /** Whether the department and the territory are there, and whoever leaves belongs to the department. */
    boolean knows(RotationScope scope);

    /** Replaces what the plan said before. */
    void store(
            RotationPlanId plan,
            List<RotationMove> moves,
            List<RotationLoad> loads,
            List<RotationSolution.Proof> proofs);

    List<RotationWish> wishes(RotationPlanId plan);

    /** Where the plan sent each customer when it was last solved; empty to stay. */
    Map<CustomerId, Optional<PersonId>> before(RotationPlanId plan);

    boolean concerns(RotationPlanId plan, CustomerId customer);

    /** Replaces what was wished for the customer before; null takes it back. */
    void wish(
            RotationPlanId plan,
            CustomerId customer,
            @org.jspecify.annotations.Nullable RotationWish wish,
            CurrentUser by);

    /** Keeps which approved moves were left out when the plan was carried out, and why. */
    void leaveOut(RotationPlanId plan, Map<CustomerId, PlanObstacle> moves);

    /** How many were. */
    long leftOut(RotationPlanId plan);

    /** Marks all moves as approved and gives them. */
    List<RotationApproved.Move> approve(RotationPlanId plan);
}
