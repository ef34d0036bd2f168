package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.RecyclingNightUndo;
import com.keyuan.crm.allocation.RecyclingReading;
import com.keyuan.crm.allocation.RecyclingRunId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nights: what each did, and taking one back. */
@Controller
@RequestMapping("/recycling/runs")
@RequiredArgsConstructor
class RecyclingRunController {

    private final RecyclingReading reading;
    private final RecyclingNightUndo undo;
    private final Clock clock;

    @GetMapping
    @Permits(Action.RECYCLING_RUN_VIEW)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", reading.runs(user, after)).addAttribute("leads", true);
        return "allocation/recycling-runs";
    }

    @GetMapping("/{id}")
    @Permits(Action.RECYCLING_RUN_VIEW)
    String page(
            CurrentUser user,
            @PathVariable RecyclingRunId id,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("recyclingUndoForm", RecyclingUndoForm.blank());
        return show(user, id, after, model);
    }

    private String show(CurrentUser user, RecyclingRunId id, @Nullable String after, Model model) {
        model.addAttribute("run", reading.run(user, id))
                .addAttribute("slice", reading.moves(user, id, after))
                .addAttribute("today", BusinessZone.today(clock))
                .addAttribute("mayUndo", user.is(Role.DIRECTOR));
        return "allocation/recycling-run";
    }

    @PostMapping("/{id}/undo")
    @Permits(Action.RECYCLING_RUN_UNDO)
    String undo(
            CurrentUser user,
            @PathVariable RecyclingRunId id,
            @Valid @ModelAttribute RecyclingUndoForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                int back = undo.undo(user, id, Objects.requireNonNull(form.getNote()));
                Toast.done(redirect, "allocation.done.nightUndone", back);
                return "redirect:/recycling/runs/" + id;
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, show(user, id, null, model));
    }
}
