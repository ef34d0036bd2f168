package com.keyuan.crm.territory.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.territory.DueFilter;
import com.keyuan.crm.territory.DueReading;
import com.keyuan.crm.territory.DueReason;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which customers are due to move. */
@Controller
@RequiredArgsConstructor
class DueController {

    private static final int PAGE = 50;
    private static final List<DueReason> SHOWN =
            List.of(DueReason.TENURE, DueReason.PERSONAL, DueReason.LEVEL, DueReason.CAPACITY, DueReason.TERRITORY);

    private final DueReading due;

    @GetMapping("/rotation/due")
    @Permits(Action.ROTATION_DUE_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable DepartmentId department,
            @RequestParam(required = false) @Nullable PersonId holder,
            @RequestParam(required = false) @Nullable DueReason reason,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        DueFilter filter = new DueFilter(department, holder, reason);
        model.addAttribute("slice", due.list(user, filter, after, PAGE))
                .addAttribute("counts", due.counts(user, filter))
                .addAttribute("reasons", SHOWN);
        return "territory/due";
    }
}
