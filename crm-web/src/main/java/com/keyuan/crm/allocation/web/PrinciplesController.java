package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.PrinciplesMeter;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the departments stand by the principles of allocation. */
@Controller
@RequiredArgsConstructor
class PrinciplesController {

    private final PrinciplesMeter meter;

    @GetMapping("/principles")
    @Permits(Action.PRINCIPLES_VIEW)
    String overview(CurrentUser user, Model model) {
        model.addAttribute("departments", meter.overview(user));
        return "allocation/overview";
    }
}
