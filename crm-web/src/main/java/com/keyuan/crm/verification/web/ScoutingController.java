package com.keyuan.crm.verification.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.ScoutingRequestId;
import com.keyuan.crm.verification.ScoutingService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Scouting before trips: the phone team's list and call, and the answers on the trip's page. */
@Controller
@RequiredArgsConstructor
class ScoutingController {

    private final ScoutingService scouting;
    private final CallScreen screen;
    private final Clock clock;

    @GetMapping("/scouting")
    @Permits(Action.SCOUTING_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean closed = "closed".equals(view);
        model.addAttribute("open", scouting.countOpen(user))
                .addAttribute("closed", closed)
                .addAttribute("slice", closed ? scouting.closed(user, after) : scouting.open(user, after))
                .addAttribute("now", clock.instant())
                .addAttribute("call", PhoneCallId.next());
        return "verification/scouting";
    }

    @PostMapping("/scouting/{id}/calls")
    @Permits(Action.SCOUTING_CALL)
    String claim(
            CurrentUser user,
            @PathVariable ScoutingRequestId id,
            @RequestParam PhoneCallId call,
            RedirectAttributes redirect) {
        try {
            scouting.claim(user, call, id);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/scouting";
        }
        return "redirect:/calls/" + call;
    }

    @PostMapping("/scouting/{id}/unreached")
    @Permits(Action.SCOUTING_CALL)
    String giveUp(
            CurrentUser user,
            @PathVariable ScoutingRequestId id,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            scouting.giveUp(user, id, version);
            Toast.done(redirect, "verification.done.unreached");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/scouting";
    }

    @PostMapping("/calls/{id}/scouting")
    @Permits(Action.PHONE_CALL_WORK)
    String answer(
            CurrentUser user,
            @PathVariable PhoneCallId id,
            @Valid @ModelAttribute ScoutingAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                scouting.answer(user, id, Objects.requireNonNull(form.getThere()), form.getWants());
                Toast.done(redirect, "verification.done.scouted");
                return "redirect:/scouting";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return screen.show(user, id, null, model);
    }

    /** A panel of the trip's page. */
    @GetMapping("/trips/{id}/scouting")
    @Permits(Action.TRIP_VIEW)
    String ofTrip(CurrentUser user, @PathVariable TripId id, Model model) {
        model.addAttribute("rows", scouting.ofTrip(user, id));
        return "verification/trip-scouting :: panel";
    }
}
