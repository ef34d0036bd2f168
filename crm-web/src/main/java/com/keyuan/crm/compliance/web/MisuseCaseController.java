package com.keyuan.crm.compliance.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.compliance.CaseDecided;
import com.keyuan.crm.compliance.MisuseCaseId;
import com.keyuan.crm.compliance.MisuseCasePage;
import com.keyuan.crm.compliance.MisuseCaseService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
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

/** Cases of suspected misuse, for compliance alone. */
@Controller
@RequestMapping("/misuse-cases")
@RequiredArgsConstructor
class MisuseCaseController {

    private final MisuseCaseService cases;

    @GetMapping
    @Permits(Action.MISUSE_CASE_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        boolean decided = "decided".equals(view);
        model.addAttribute("slice", cases.list(user, !decided, after))
                .addAttribute("decided", decided)
                .addAttribute("open", cases.countOpen(user));
        return "compliance/list";
    }

    @GetMapping("/{id}")
    @Permits(Action.MISUSE_CASE_VIEW)
    String page(CurrentUser user, @PathVariable MisuseCaseId id, Model model) {
        MisuseCasePage page = cases.page(user, id);
        MisuseCaseForm form = new MisuseCaseForm();
        form.setVersion(page.row().version());
        model.addAttribute("page", page).addAttribute("misuseCaseForm", form);
        return "compliance/detail";
    }

    @PostMapping("/{id}/decision")
    @Permits(Action.MISUSE_CASE_DECIDE)
    String decide(
            CurrentUser user,
            @PathVariable MisuseCaseId id,
            @Valid @ModelAttribute MisuseCaseForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                boolean cleared = Objects.requireNonNull(form.getCleared());
                cases.decide(user, id, cleared, Objects.requireNonNull(form.getReason()), form.getVersion());
                Toast.done(redirect, "compliance.done." + (cleared ? "cleared" : "confirmed"));
                return "redirect:/misuse-cases/" + id;
            } catch (RuleViolation refused) {
                if (refused.field() == null) { // decided already: the page shows how
                    Refusals.onTheNextPage(redirect, refused);
                    return "redirect:/misuse-cases/" + id;
                }
                Refusals.into(errors, refused);
            } catch (StaleVersion stale) {
                Refusals.into(errors, new CaseDecided());
                model.addAttribute("page", cases.page(user, id));
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                return "compliance/detail";
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("page", cases.page(user, id));
        return "compliance/detail";
    }
}
