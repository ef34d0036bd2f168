package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.trip.FollowUpService;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose turn it is. */
@Controller
@RequiredArgsConstructor
class FollowUpController {

    private static final int WEEK = 7;

    private final FollowUpService followUps;

    @GetMapping("/follow-ups")
    @Permits(Action.FOLLOW_UP_LIST)
    String list(
            CurrentUser user,
            @RequestParam(defaultValue = "own") String view,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String chosen = tier != null && Set.of("A", "B", "C").contains(tier) ? tier : null;
        boolean team = view.equals("team");
        model.addAttribute(
                "slice",
                team
                        ? followUps.team(user, chosen, after)
                        : followUps.own(user, chosen, view.equals("soon") ? WEEK : 0, after));
        model.addAttribute("rhythm", followUps.rhythm());
        model.addAttribute("leads", followUps.leads(user));
        model.addAttribute("team", team);
        return "trip/follow-ups";
    }
}
