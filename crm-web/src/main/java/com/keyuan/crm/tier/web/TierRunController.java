package com.keyuan.crm.tier.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunReading;
import com.keyuan.crm.tier.TierRunRow;
import com.keyuan.crm.tier.TierRunService;
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
@RequestMapping("/tiers/runs")
@RequiredArgsConstructor
class TierRunController {

    private static final int PAGE = 50;

    private final TierRunReading reading;
    private final TierRunService runs;
    private final Clock clock;

    @GetMapping
    @Permits(Action.TIER_RUN_VIEW)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        TierRunForm form = new TierRunForm();
        form.setId(TierRunId.next());
        form.setAsOf(BusinessZone.today(clock));
        form.setProposing(true);
        model.addAttribute("tierRunForm", form);
        return list(user, after, model, "tier/runs");
    }

    private String list(CurrentUser user, @Nullable String after, Model model, String view) {
        model.addAttribute("slice", reading.list(user, after, PAGE))
                .addAttribute("methods", TierPolicy.Method.values())
                .addAttribute("mayStart", user.is(Role.DIRECTOR))
                .addAttribute("today", BusinessZone.today(clock));
        return view;
    }

    @PostMapping
    @Permits(Action.TIER_RUN_START)
    String request(
            CurrentUser user,
            @Valid @ModelAttribute TierRunForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                TierRunId id = Objects.requireNonNull(form.getId());
                runs.request(user, id, Objects.requireNonNull(form.getAsOf()), form.getMethod(), form.isProposing());
                Toast.done(redirect, "tier.done.requested");
                return "redirect:/tiers/runs/" + id;
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, list(user, null, model, "tier/runs"));
    }

    @GetMapping("/{id}")
    @Permits(Action.TIER_RUN_VIEW)
    String page(
            CurrentUser user,
            @PathVariable TierRunId id,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", reading.page(user, id))
                .addAttribute("slice", reading.scores(user, id, tier, after, PAGE))
                .addAttribute("tiers", Tier.values())
                .addAttribute("mayExport", user.is(Role.DIRECTOR));
        return "tier/run";
    }

    /** What the page asks while the run is under way; once it is done the page is loaded anew. */
    @GetMapping("/{id}/progress")
    @Permits(Action.TIER_RUN_VIEW)
    String progress(CurrentUser user, @PathVariable TierRunId id, Model model, HttpServletResponse response) {
        TierRunRow run = reading.progress(user, id);
        if (run.isFinished()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "tier/progress :: progress";
    }

    /** The file is written row by row as the database gives it. */
    @PostMapping("/{id}/export")
    @Permits(Action.TIER_RUN_EXPORT)
    void export(
            CurrentUser user,
            @PathVariable TierRunId id,
            @RequestParam TierCsv what,
            @RequestParam String purpose,
            HttpServletResponse response)
            throws IOException {
        if (purpose.isBlank() || purpose.length() > 200) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        TierRunRow run = reading.progress(user, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"tier-" + what.file() + "-" + run.asOf() + ".csv\"");
        PrintWriter out = response.getWriter();
        TierCsv.Lines lines = what.lines(out, user.name(), clock.instant());
        reading.export(user, id, what.file(), purpose, lines::line);
    }
}
