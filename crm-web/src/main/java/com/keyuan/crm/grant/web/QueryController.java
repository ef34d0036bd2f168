package com.keyuan.crm.grant.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.grant.QueryApplicationId;
import com.keyuan.crm.grant.QueryDaysRule;
import com.keyuan.crm.grant.QueryPage;
import com.keyuan.crm.grant.QueryReading;
import com.keyuan.crm.grant.QueryService;
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

/** Asking to see a customer of a colleague, the answer, and what was opened under it. */
@Controller
@RequestMapping("/queries")
@RequiredArgsConstructor
class QueryController {

    private final QueryReading reading;
    private final QueryService queries;

    @GetMapping
    @Permits(Action.QUERY_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", reading.list(user, "waiting".equals(view), after))
                .addAttribute("open", reading.countWaiting(user))
                .addAttribute("mayFile", reading.mayFile(user));
        return "grant/list";
    }

    @GetMapping("/new")
    @Permits(Action.QUERY_FILE)
    String create(@RequestParam(required = false) @Nullable String customer, Model model) {
        model.addAttribute("queryForm", QueryForm.blank(customer));
        return form(model);
    }

    @PostMapping
    @Permits(Action.QUERY_FILE)
    String file(
            CurrentUser user,
            @Valid @ModelAttribute QueryForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                QueryApplicationId id = Objects.requireNonNull(form.getId());
                queries.file(user, id, Objects.requireNonNull(form.getCustomer()), form.toAsked());
                Toast.done(redirect, "grant.done.filed");
                return "redirect:/queries/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(model));
    }

    @GetMapping("/{id}")
    @Permits(Action.QUERY_VIEW)
    String page(CurrentUser user, @PathVariable QueryApplicationId id, Model model) {
        QueryPage page = reading.page(user, id);
        model.addAttribute("queryAnswerForm", QueryAnswerForm.of(page.row().days()));
        return show(page, model);
    }

    @PostMapping("/{id}/approval")
    @Permits(Action.QUERY_DECIDE)
    String grant(
            CurrentUser user,
            @PathVariable QueryApplicationId id,
            @Valid @ModelAttribute QueryAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Answer answer = () -> queries.grant(user, id, Objects.requireNonNull(form.getDays()), form.getAnswer());
        return answered(answer, "grant.done.granted", errors, redirect)
                ? "redirect:/queries/{id}"
                : Refusals.again(response, show(reading.page(user, id), model));
    }

    @PostMapping("/{id}/refusal")
    @Permits(Action.QUERY_DECIDE)
    String decline(
            CurrentUser user,
            @PathVariable QueryApplicationId id,
            @Valid @ModelAttribute QueryAnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Answer answer = () -> queries.decline(user, id, form.getAnswer());
        return answered(answer, "grant.done.declined", errors, redirect)
                ? "redirect:/queries/{id}"
                : Refusals.again(response, show(reading.page(user, id), model));
    }

    @PostMapping("/{id}/end")
    @Permits(Action.QUERY_END)
    String end(CurrentUser user, @PathVariable QueryApplicationId id, RedirectAttributes redirect) {
        queries.end(user, id);
        Toast.done(redirect, "grant.done.ended");
        return "redirect:/queries/{id}";
    }

    private interface Answer {
        void give();
    }

    /** Whether there is an answer now, this one or that of somebody who was faster. */
    private static boolean answered(Answer answer, String done, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return false;
        }
        try {
            answer.give();
            Toast.done(redirect, done);
            return true;
        } catch (RuleViolation refused) {
            if (refused.field() == null) {
                Refusals.onTheNextPage(redirect, refused);
                return true;
            }
            Refusals.into(errors, refused);
            return false;
        }
    }

    private static String form(Model model) {
        model.addAttribute("mostDays", QueryDaysRule.MOST);
        return "grant/form";
    }

    private static String show(QueryPage page, Model model) {
        model.addAttribute("page", page).addAttribute("mostDays", QueryDaysRule.MOST);
        return "grant/detail";
    }
}
