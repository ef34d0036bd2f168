package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.EvaluationService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of allocations, one by one and by quarter. */
@Controller
@RequestMapping("/evaluations")
@RequiredArgsConstructor
class EvaluationController {

    /** The reasons by which one may look. */
    private static final List<AllocationReason> REASONS = List.of(
            AllocationReason.APPLICATION,
            AllocationReason.ASSIGNED,
            AllocationReason.CLAIM,
            AllocationReason.ROTATION,
            AllocationReason.INITIAL);

    private final EvaluationService evaluations;

    @GetMapping
    @Permits(Action.EVALUATION_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable AllocationReason reason,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", evaluations.list(user, reason, after))
                .addAttribute("reasons", REASONS)
                .addAttribute("mayReport", evaluations.mayReport(user));
        return "allocation/evaluations";
    }

    @GetMapping("/report")
    @Permits(Action.ALLOCATION_REPORT)
    String report(CurrentUser user, @RequestParam(required = false) @Nullable LocalDate quarter, Model model) {
        model.addAttribute("report", evaluations.report(user, quarter));
        return "allocation/report";
    }
}
