package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.BallotReading;
import com.keyuan.crm.allocation.BallotService;
import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.InterestService;
import com.keyuan.crm.allocation.NotACandidate;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The committee's ballots: what is to be decided, votes, the outcome. */
@Controller
@RequestMapping("/ballots")
@RequiredArgsConstructor
class BallotController {

    private final BallotReading reading;
    private final BallotService ballots;
    private final InterestService interests;

    @GetMapping
    @Permits(Action.BALLOT_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean open = !"decided".equals(view);
        model.addAttribute("slice", reading.list(user, open, after))
                .addAttribute("open", open)
                .addAttribute("toVote", reading.countToVote(user));
        return "allocation/ballots";
    }

    @GetMapping("/{id}")
    @Permits(Action.BALLOT_VIEW)
    String page(CurrentUser user, @PathVariable BallotId id, Model model) {
        return page(reading.page(user, id), model);
    }

    @PostMapping("/{id}/vote")
    @Permits(Action.BALLOT_VOTE)
    String vote(
            CurrentUser user,
            @PathVariable BallotId id,
            @Valid @ModelAttribute("voteForm") VoteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Choice choice = form.toChoice();
        if (choice == null) {
            errors.rejectValue("choice", new NotACandidate().messageKey());
        }
        if (!errors.hasErrors()) {
            try {
                ballots.vote(user, id, Objects.requireNonNull(choice), Objects.requireNonNull(form.getReason()));
                Toast.done(redirect, "committee.done.voted");
                return "redirect:/ballots/{id}";
            } catch (RuleViolation refused) {
                if (isOver(refused, redirect)) {
                    return "redirect:/ballots/{id}";
                }
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(reading.page(user, id), model));
    }

    @PostMapping("/{id}/decision")
    @Permits(Action.BALLOT_DECIDE)
    String decide(
            CurrentUser user,
            @PathVariable BallotId id,
            @Valid @ModelAttribute("decisionForm") VoteForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                boolean decided = ballots.decide(user, id, form.toChoice(), Objects.requireNonNull(form.getReason()));
                Toast.done(redirect, decided ? "committee.done.decided" : "committee.done.overtaken");
                return "redirect:/ballots/{id}";
            } catch (RuleViolation refused) {
                if (isOver(refused, redirect)) {
                    return "redirect:/ballots/{id}";
                }
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(reading.page(user, id), model));
    }

    /** A member steps back: an interest at the customer, declared while reading. */
    @PostMapping("/{id}/interest")
    @Permits(Action.BALLOT_VIEW)
    String declare(
            CurrentUser user,
            @PathVariable BallotId id,
            @RequestParam InterestId interest,
            @RequestParam String what,
            RedirectAttributes redirect) {
        if (what.isBlank() || what.length() > 400) {
            Toast.warn(redirect, "committee.error.what-missing");
            return "redirect:/ballots/{id}";
        }
        try {
            interests.declare(user, interest, reading.customerOf(user, id), what);
            Toast.done(redirect, "committee.done.declared");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/ballots/{id}";
    }

    /** Nothing to be mended in the form: the page shows how it stands. */
    private static boolean isOver(RuleViolation refused, RedirectAttributes redirect) {
        if (refused.field() == null) {
            Refusals.onTheNextPage(redirect, refused);
            return true;
        }
        return false;
    }

    private static String page(BallotPage page, Model model) {
        model.addAttribute("page", page).addAttribute("newInterest", InterestId.next());
        if (!model.containsAttribute("voteForm")) {
            VoteForm form = new VoteForm();
            BallotPage.OwnVote own = page.own();
            if (own != null) {
                form.setChoice(
                        own.choice() == null ? VoteForm.NOBODY : own.choice().toString());
                form.setReason(own.reason());
            }
            model.addAttribute("voteForm", form);
        }
        if (!model.containsAttribute("decisionForm")) {
            model.addAttribute("decisionForm", new VoteForm());
        }
        return "allocation/ballot";
    }
}
