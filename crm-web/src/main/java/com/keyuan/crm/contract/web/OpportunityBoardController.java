package com.keyuan.crm.contract.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.contract.OpportunityFilter;
import com.keyuan.crm.contract.OpportunityFilter.Order;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityReading;
import com.keyuan.crm.contract.OpportunityService;
import com.keyuan.crm.contract.OpportunityStage;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.shared.web.Toasts;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All opportunities that one sees, as a board and as a list, and moving one from stage to stage. */
@Controller
@RequiredArgsConstructor
class OpportunityBoardController {

    private final OpportunityReading reading;
    private final OpportunityService opportunities;
    private final Toasts toasts;

    @GetMapping("/opportunities")
    @Permits(Action.OPPORTUNITY_LIST)
    String board(CurrentUser user, @RequestParam(required = false) @Nullable PersonId holder, Model model) {
        model.addAttribute("holders", reading.holders(user)).addAttribute("mayCreate", reading.mayCreate(user));
        return shown(user, holder, model, "contract/board");
    }

    @GetMapping("/opportunities/list")
    @Permits(Action.OPPORTUNITY_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable OpportunityStage stage,
            @RequestParam(required = false) @Nullable PersonId holder,
            @RequestParam(required = false) @Nullable LocalDate closeBy,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String text = q == null || q.isBlank() ? null : q.strip();
        Order order = "-amount".equals(sort) ? Order.AMOUNT : Order.CLOSE;
        OpportunityFilter filter = new OpportunityFilter(text, stage, holder, closeBy, order);
        model.addAttribute("slice", reading.list(user, filter, after))
                .addAttribute("totals", reading.totals(user, filter))
                .addAttribute("filter", filter)
                .addAttribute("stages", OpportunityStage.values())
                .addAttribute("holders", reading.holders(user))
                .addAttribute("mayCreate", reading.mayCreate(user));
        return "contract/opportunities";
    }

    /** From the board: the columns come back as they are now, also where somebody else was quicker. */
    @HxRequest
    @PostMapping("/opportunities/{id}/stage")
    @Permits(Action.OPPORTUNITY_EDIT)
    String moveOnBoard(
            CurrentUser user,
            @PathVariable OpportunityId id,
            @RequestParam OpportunityStage stage,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable PersonId holder,
            Model model,
            HttpServletResponse response) {
        try {
            opportunities.move(user, id, stage, version);
            toasts.done(response, "contract.done.moved");
        } catch (StaleVersion stale) {
            toasts.warn(response, "error.stale");
        } catch (RuleViolation refused) {
            Refusals.told(refused);
            toasts.warn(response, refused.messageKey(), refused.arguments().toArray());
        }
        model.addAttribute("moved", id);
        return shown(user, holder, model, "contract/board :: columns");
    }

    @PostMapping("/opportunities/{id}/stage")
    @Permits(Action.OPPORTUNITY_EDIT)
    String move(
            CurrentUser user,
            @PathVariable OpportunityId id,
            @RequestParam OpportunityStage stage,
            @RequestParam long version,
            RedirectAttributes redirect) {
        try {
            opportunities.move(user, id, stage, version);
            Toast.done(redirect, "contract.done.moved");
        } catch (StaleVersion stale) {
            Refusals.tooLate(redirect);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/opportunities/" + id;
    }

    private String shown(CurrentUser user, @Nullable PersonId holder, Model model, String view) {
        model.addAttribute("columns", reading.board(user, holder))
                .addAttribute("holder", holder)
                .addAttribute("stages", OpportunityStage.OPEN);
        return view;
    }
}
