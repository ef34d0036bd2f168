package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.RecyclingMoveId;
import com.keyuan.crm.allocation.RecyclingMoveRow;
import com.keyuan.crm.allocation.RecyclingNotices;
import com.keyuan.crm.allocation.RecyclingReading;
import com.keyuan.crm.allocation.RecyclingUndo;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** What falls to the pool next, what fell and why, and giving it back. */
@Controller
@RequestMapping("/recycling")
@RequiredArgsConstructor
class RecyclingController {

    private final RecyclingReading reading;
    private final RecyclingUndo undo;
    private final RecyclingNotices notices;
    private final Clock clock;

    @GetMapping
    @Permits(Action.RECYCLING_LIST)
    String warnings(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", reading.warnings(user, after));
        return head(user, model, "allocation/recycling-warnings");
    }

    @GetMapping("/moves")
    @Permits(Action.RECYCLING_LIST)
    String moves(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        Slice<RecyclingMoveRow> slice = reading.moves(user, null, after);
        model.addAttribute("slice", slice)
                .addAttribute("unread", slice.rows().stream().anyMatch(row -> !row.noticed()));
        return head(user, model, "allocation/recycling-moves");
    }

    private String head(CurrentUser user, Model model, String view) {
        LocalDate today = BusinessZone.today(clock);
        LocalDate last = reading.lastNight(user).orElse(null);
        model.addAttribute("lastNight", last)
                .addAttribute("overdue", last == null || last.isBefore(today.minusDays(1)))
                .addAttribute("leads", user.isAnyOf(Role.MANAGER, Role.DIRECTOR))
                .addAttribute("today", today);
        return view;
    }

    @GetMapping("/moves/{id}")
    @Permits(Action.RECYCLING_MOVE_VIEW)
    String move(CurrentUser user, @PathVariable RecyclingMoveId id, Model model) {
        model.addAttribute("recyclingUndoForm", RecyclingUndoForm.blank());
        return show(user, id, model);
    }

    private String show(CurrentUser user, RecyclingMoveId id, Model model) {
        model.addAttribute("move", reading.move(user, id)).addAttribute("today", BusinessZone.today(clock));
        return "allocation/recycling-move";
    }

    @PostMapping("/moves/{id}/undo")
    @Permits(Action.RECYCLING_UNDO)
    String undo(
            CurrentUser user,
            @PathVariable RecyclingMoveId id,
            @Valid @ModelAttribute RecyclingUndoForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                AllocationId allocation = Objects.requireNonNull(form.getId());
                undo.undo(user, id, allocation, Objects.requireNonNull(form.getNote()));
                Toast.done(redirect, "allocation.done.undone");
                return "redirect:/recycling/moves/" + id;
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, show(user, id, model));
    }

    @PostMapping("/notices/reading")
    @Permits(Action.RECYCLING_LIST)
    String read(CurrentUser user, RedirectAttributes redirect) {
        notices.read(user);
        Toast.done(redirect, "allocation.done.read");
        return "redirect:/recycling/moves";
    }
}
