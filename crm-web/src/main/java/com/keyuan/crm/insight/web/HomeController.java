package com.keyuan.crm.insight.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.insight.HomePage;
import com.keyuan.crm.insight.HomeService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page one begins with, and the numbers beside the navigation's entries. */
@Controller
@Permits(Action.HOME_VIEW)
@RequiredArgsConstructor
class HomeController {

    private final HomeService homes;

    @GetMapping("/")
    String home(CurrentUser user, Model model) {
        HomePage home = homes.of(user);
        model.addAttribute("home", home);
        model.addAttribute(
                "figures", home.figures().stream().map(HomeLinks::figure).toList());
        model.addAttribute(
                "queues", home.queues().stream().map(HomeLinks::queue).toList());
        return "insight/home";
    }

    /** Asked for by every page after it has loaded, so that no page waits for them. */
    @GetMapping("/counts")
    String counts(CurrentUser user, @RequestAttribute Frame frame, Model model) {
        List<HomeLinks.Count> counts = homes.counts(user).stream()
                .map(HomeLinks::count)
                .filter(count -> frame.isEntry(count.entry()))
                .toList();
        model.addAttribute("counts", counts);
        return "insight/counts";
    }
}
