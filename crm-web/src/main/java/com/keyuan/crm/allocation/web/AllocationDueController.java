package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationReading;
import com.keyuan.crm.allocation.Misfit;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Held customers whose holder no longer fits: lawful, but due. */
@Controller
@RequiredArgsConstructor
class AllocationDueController {

    private final AllocationReading reading;

    @GetMapping("/allocation/due")
    @Permits(Action.ALLOCATION_DUE_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable Misfit why,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", reading.misfits(user, why, after)).addAttribute("reasons", Misfit.values());
        return "allocation/due";
    }
}
