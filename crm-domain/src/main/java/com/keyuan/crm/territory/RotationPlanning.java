package com.keyuan.crm.territory;

import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Solves a plan, whole or not at all, in one transaction; whichever node tries, once. */
@Service
@Transactional
@RequiredArgsConstructor
public class RotationPlanning {

    private final RotationPlans plans;
    private final RotationRecords records;
    private final RotationSolver solver;
    private final RotationProgress progress;
    private final TerritorySettings settings;
    private final Clock clock;

    /** @return whether it was solved now; not when it is solved or another node works on it */
    public boolean execute(RotationPlanId id) {
        Optional<RotationPlan> free =
                plans.lockIfFree(id).filter(plan -> plan.getState() == RotationPlan.State.SOLVING);
        free.ifPresent(this::solve);
        return free.isPresent();
    }

    private void solve(RotationPlan plan) {
        Instant began = clock.instant();
        RotationFacts facts = records.facts(plan);
        List<RotationWish> wishes = records.wishes(plan.getId());
        RotationProblem problem =
                new ProblemRule(facts, plan.isLeaving(), settings, wishes, records.before(plan.getId())).problem();
        RotationSolution solution =
                solver.solve(problem, (aim, done, of) -> progress.reached(plan.getId(), aim, done, of));
        OutcomeRule outcome = new OutcomeRule(facts, problem, solution.choice(), wishes);
        records.store(plan.getId(), outcome.moves(), outcome.loads(), solution.proofs());
        plan.solved(solution.gap(), began, clock.instant());
        plans.saveAndFlush(plan);
    }

    /** Notes that solving did not come to its end; of it nothing is there. */
    public void failed(RotationPlanId id, String reference) {
        progress.failed(id, reference);
        RotationPlan plan = plans.findById(id).orElseThrow(() -> new NotFound("rotation_plan", id));
        plan.failed();
        plans.save(plan);
    }
}
