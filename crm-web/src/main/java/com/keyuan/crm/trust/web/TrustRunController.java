package com.keyuan.crm.trust.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunReading;
import com.keyuan.crm.trust.TrustRunRow;
import com.keyuan.crm.trust.TrustRunService;
import com.keyuan.crm.trust.TrustVerdict;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.PrintWriter;
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

/** The runs: list, request, progress, results, and their files for recomputing. */
@Controller
@RequestMapping("/trust/runs")
@RequiredArgsConstructor
class TrustRunController {

    private static final int PAGE = 50;

    private final TrustRunReading reading;
    private final TrustRunService runs;
    private final Clock clock;

    @GetMapping
    @Permits(Action.TRUST_RUN_VIEW)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        TrustRunForm form = new TrustRunForm();
        form.setId(TrustRunId.next());
        form.setAsOf(BusinessZone.today(clock));
        model.addAttribute("trustRunForm", form);
        return list(user, after, model, "trust/runs");
    }

    private String list(CurrentUser user, @Nullable String after, Model model, String view) {
        model.addAttribute("slice", reading.list(user, after, PAGE))
                .addAttribute("mayStart", user.is(Role.DIRECTOR))
                .addAttribute("today", BusinessZone.today(clock));
        return view;
    }

    @PostMapping
    @Permits(Action.TRUST_RUN_START)
    String request(
            CurrentUser user,
            @Valid @ModelAttribute TrustRunForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                TrustRunId id = Objects.requireNonNull(form.getId());
                runs.request(user, id, Objects.requireNonNull(form.getAsOf()));
                Toast.done(redirect, "trust.done.requested");
                return "redirect:/trust/runs/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, list(user, null, model, "trust/runs"));
    }

    @GetMapping("/{id}")
    @Permits(Action.TRUST_RUN_VIEW)
    String page(
            CurrentUser user,
            @PathVariable TrustRunId id,
            @RequestParam(required = false) @Nullable TrustVerdict verdict,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", reading.page(user, id))
                .addAttribute("slice", reading.scores(user, id, verdict, after, PAGE))
                .addAttribute("verdicts", TrustVerdict.values())
                .addAttribute("mayExport", user.is(Role.DIRECTOR));
        return "trust/run";
    }

    /** What the page asks while the run is under way; once it is done the page is loaded anew. */
    @GetMapping("/{id}/progress")
    @Permits(Action.TRUST_RUN_VIEW)
    String progress(CurrentUser user, @PathVariable TrustRunId id, Model model, HttpServletResponse response) {
        TrustRunRow run = reading.progress(user, id);
        if (run.isFinished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "trust/progress :: progress";
    }

    /** The file is written row by row as the database gives it. */
    @PostMapping("/{id}/export")
    @Permits(Action.TRUST_RUN_EXPORT)
    void export(
            CurrentUser user,
            @PathVariable TrustRunId id,
            @RequestParam TrustCsv what,
            @RequestParam String purpose,
            HttpServletResponse response)
            throws IOException {
        if (purpose.isBlank() || purpose.length() > 200) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        TrustRunRow run = reading.progress(user, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"trust-" + what.file() + "-" + run.asOf() + ".csv\"");
        PrintWriter out = response.getWriter();
        TrustCsv.Lines lines = what.lines(out, user.name(), clock.instant());
        reading.export(user, id, what.file(), purpose, lines::line);
    }
}
