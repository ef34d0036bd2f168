package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.InterestService;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Interests of one's own at customers, declared so that one votes on nothing there; compliance sees all. */
@Controller
@RequestMapping("/interests")
@RequiredArgsConstructor
class InterestController {

    private final InterestService interests;

    @GetMapping
    @Permits(Action.INTEREST_LIST)
    String list(CurrentUser user, Model model) {
        model.addAttribute("interestForm", InterestForm.blank(null));
        return page(user, model);
    }

    /** Customers to choose from. */
    @GetMapping("/customers")
    @ResponseBody
    @Permits(Action.INTEREST_DECLARE)
    List<Option> customers(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        return interests.customers(user, q.strip()).stream()
                .map(one -> new Option(one.id().toString(), one.name(), one.region()))
                .toList();
    }

    @PostMapping
    @Permits(Action.INTEREST_DECLARE)
    String declare(
            CurrentUser user,
            @Valid @ModelAttribute InterestForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                interests.declare(
                        user,
                        Objects.requireNonNull(form.getId()),
                        Objects.requireNonNull(form.getCustomer()),
                        Objects.requireNonNull(form.getWhat()));
                Toast.done(redirect, "committee.done.declared");
                return "redirect:/interests";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, page(user, model));
    }

    @PostMapping("/{id}/end")
    @Permits(Action.INTEREST_END)
    String end(CurrentUser user, @PathVariable InterestId id, RedirectAttributes redirect) {
        interests.end(user, id);
        Toast.done(redirect, "committee.done.interest-ended");
        return "redirect:/interests";
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute("rows", interests.list(user))
                .addAttribute("mayDeclare", interests.mayDeclare(user))
                .addAttribute("options", List.of());
        return "allocation/interests";
    }
}
