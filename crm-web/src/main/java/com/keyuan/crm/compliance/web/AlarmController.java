package com.keyuan.crm.compliance.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.compliance.AlarmRow;
import com.keyuan.crm.compliance.AlarmService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alarms over how somebody looks at customers, with their evidence; and the decoys that raise some of them. */
@Controller
@RequiredArgsConstructor
class AlarmController {

    private static final int LONGEST = 400;

    private final AlarmService alarms;

    @GetMapping("/alarms")
    @Permits(Action.ALARM_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", alarms.list(user, !"all".equals(view), after))
                .addAttribute("open", alarms.countOpen(user));
        return "compliance/alarms";
    }

    @GetMapping("/alarms/{id}")
    @Permits(Action.ALARM_VIEW)
    String page(CurrentUser user, @PathVariable UUID id, Model model) {
        AlarmRow row = alarms.page(user, id);
        model.addAttribute("row", row)
                .addAttribute("evidence", alarms.evidence(user, id))
                .addAttribute("mayClose", alarms.mayClose(user, row));
        return "compliance/alarm";
    }

    @PostMapping("/alarms/{id}/closing")
    @Permits(Action.ALARM_CLOSE)
    String close(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        try {
            alarms.close(user, id, note.length() <= LONGEST ? note : note.substring(0, LONGEST));
            Toast.done(redirect, "compliance.alarm.done.closed");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/alarms/{id}";
    }

    @GetMapping("/decoys")
    @Permits(Action.DECOY_KEEP)
    String decoys(CurrentUser user, Model model) {
        model.addAttribute("rows", alarms.decoys(user));
        return "compliance/decoys";
    }

    @PostMapping("/decoys")
    @Permits(Action.DECOY_KEEP)
    String plant(CurrentUser user, @RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
        try {
            alarms.plant(user, name);
            Toast.done(redirect, "compliance.decoy.done.planted");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/decoys";
    }

    @PostMapping("/decoys/{id}/removal")
    @Permits(Action.DECOY_KEEP)
    String uproot(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        alarms.uproot(user, id);
        Toast.done(redirect, "compliance.decoy.done.removed");
        return "redirect:/decoys";
    }
}
