package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.OpenSession;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.OwnPasswordService;
import com.keyuan.crm.people.SecondFactorService;
import com.keyuan.crm.people.SecondFactors.SecondFactor;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one signs in, and where one is signed in: password, second factor, own sessions. */
@Controller
@Permits(Action.HOME_VIEW)
@RequiredArgsConstructor
class SecurityController {

    private static final String PAGE = "redirect:/me/security";

    private final OwnPasswordService password;
    private final SecondFactorService factors;
    private final OpenSessions sessions;

    @GetMapping("/me/security")
    String page(CurrentUser user, HttpServletRequest request, Model model) {
        String here = here(request);
        List<Place> places =
                sessions.of(user.id()).stream().map(one -> Place.of(one, here)).toList();
        model.addAttribute("passwordSetAt", password.setAt(user));
        model.addAttribute(
                "factor", factors.find(user.id()).filter(SecondFactor::isInUse).orElse(null));
        model.addAttribute("mustHave", factors.isRequiredOf(user));
        model.addAttribute("places", places);
        model.addAttribute("elsewhere", places.stream().anyMatch(place -> !place.here()));
        return "people/security";
    }

    @PostMapping("/me/sessions/others/end")
    String endOthers(CurrentUser user, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(user.id(), here(request));
        Toast.done(redirect, "people.sessions.done.others");
        return PAGE;
    }

    /** Only one's own: the handle is looked for among these, and one that is gone is ended already. */
    @PostMapping("/me/sessions/{handle}/end")
    String end(CurrentUser user, @PathVariable String handle, RedirectAttributes redirect) {
        sessions.end(user.id(), handle);
        Toast.done(redirect, "people.sessions.done.one");
        return PAGE;
    }

    private String here(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : sessions.handle(session.getId());
    }

    /**
     * One place in which somebody is signed in.
     *
     * @param device empty where nothing is known of it
     * @param here whether it is the one that asks
     */
    record Place(
            String handle, String device, @Nullable String address, Instant since, Instant lastSeen, boolean here) {

        static Place of(OpenSession session, String here) {
            return new Place(
                    session.handle(),
                    DeviceName.of(session.device()),
                    session.address(),
                    session.since(),
                    session.lastSeen(),
                    session.handle().equals(here));
        }
    }
}
