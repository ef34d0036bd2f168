package com.keyuan.crm.service.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.service.CaseAnswer;
import com.keyuan.crm.service.CaseChecking;
import com.keyuan.crm.service.CasePlan;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a service case: given, planned, done, checked, begun again. */
@Controller
@RequestMapping("/service-cases/{id}")
@RequiredArgsConstructor
class CaseStepController {

    private final ServiceCaseService cases;
    private final CaseChecking checking;

    @PostMapping("/owner")
    @Permits(Action.SERVICE_CASE_WORK)
    String assign(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam PersonId owner,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "service.done.assigned", () -> cases.assign(user, id, owner, version));
    }

    @PostMapping("/plan")
    @Permits(Action.SERVICE_CASE_WORK)
    String plan(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam String what,
            @RequestParam PersonId who,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate by,
            @RequestParam long version,
            RedirectAttributes redirect) {
        CasePlan plan = new CasePlan(what, who, by);
        return told(redirect, id, "service.done.planned", () -> cases.plan(user, id, plan, version));
    }

    @PostMapping("/done")
    @Permits(Action.SERVICE_CASE_WORK)
    String done(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam String outcome,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "service.done.done", () -> cases.done(user, id, outcome, version));
    }

    @PostMapping("/answer")
    @Permits(Action.SERVICE_CASE_CHECK)
    String answer(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam(defaultValue = "0") int rating,
            @RequestParam(required = false) @Nullable String said,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(
                redirect,
                id,
                "service.done.answered",
                () -> checking.answered(user, id, new CaseAnswer(rating, said), version));
    }

    @PostMapping("/reopening")
    @Permits(Action.SERVICE_CASE_REOPEN)
    String reopen(
            CurrentUser user,
            @PathVariable ServiceCaseId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        return told(redirect, id, "service.done.reopened", () -> checking.reopen(user, id, reason, version));
    }

    @PostMapping("/code")
    @Permits(Action.SERVICE_CASE_SHARE)
    String code(
            CurrentUser user, @PathVariable ServiceCaseId id, @RequestParam long version, RedirectAttributes redirect) {
        return told(redirect, id, "service.done.code", () -> cases.changeCode(user, id, version));
    }

    private static String told(RedirectAttributes redirect, ServiceCaseId id, String key, Runnable step) {
        try {
            step.run();
            Toast.done(redirect, key);
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/service-cases/" + id;
    }
}
