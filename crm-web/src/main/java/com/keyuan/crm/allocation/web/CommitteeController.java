package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.Committee.Appointable;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.CommitteeSeats;
import com.keyuan.crm.allocation.Seat;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits on the committee; a director appoints chair and deputy. */
@Controller
@RequestMapping("/committee")
@RequiredArgsConstructor
class CommitteeController {

    private final CommitteeSeats seats;

    @GetMapping
    @Permits(Action.BALLOT_LIST)
    String page(CurrentUser user, Model model) {
        List<CommitteeMember> members = seats.members(user);
        CommitteeForm form = new CommitteeForm();
        for (CommitteeMember member : members) {
            if (member.seat() == Seat.CHAIR) {
                form.setChair(member.person());
            } else if (member.seat() == Seat.DEPUTY) {
                form.setDeputy(member.person());
            }
        }
        model.addAttribute("committeeForm", form);
        return page(user, members, model);
    }

    @PostMapping
    @Permits(Action.COMMITTEE_APPOINT)
    String appoint(
            CurrentUser user,
            @Valid @ModelAttribute CommitteeForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                seats.appoint(user, Objects.requireNonNull(form.getChair()), form.getDeputy());
                Toast.done(redirect, "committee.done.appointed");
                return "redirect:/committee";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, seats.members(user), model));
    }

    private String page(CurrentUser user, List<CommitteeMember> members, Model model) {
        boolean mayAppoint = seats.mayAppoint(user);
        List<Appointable> people = mayAppoint ? seats.appointable(user) : List.of();
        model.addAttribute("members", members)
                .addAttribute("mayAppoint", mayAppoint)
                .addAttribute(
                        "chairs",
                        people.stream()
                                .filter(Appointable::director)
                                .map(CommitteeController::option)
                                .toList())
                .addAttribute(
                        "deputies",
                        people.stream().map(CommitteeController::option).toList());
        return "allocation/committee";
    }

    private static Option option(Appointable one) {
        return Option.of(one.person(), one.name());
    }
}
