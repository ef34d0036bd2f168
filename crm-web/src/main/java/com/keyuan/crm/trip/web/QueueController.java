package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportEntry;
import com.keyuan.crm.trip.ReportPages.QueueRow;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportSigning;
import com.keyuan.crm.trip.ReportSigning.Seen;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.web.Moves.Attempt;
import java.util.List;
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

/** The director's and the assistant's queue: the list, and the report that lies open beside it. */
@Controller
@RequiredArgsConstructor
class QueueController {

    private final ReportReading reports;
    private final ReportSigning signing;
    private final ReportEntry entry;

    @GetMapping("/signatures")
    @Permits(Action.REPORT_SIGN_QUEUE)
    String signatures(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", reports.toSign(user, after));
        model.addAttribute("directs", signing.directs(user));
        return "trip/signatures";
    }

    /** Opens one of them, which is remembered: several are signed together only after each was opened. */
    @GetMapping("/signatures/{id}")
    @Permits(Action.REPORT_SIGN)
    String signature(CurrentUser user, @PathVariable UUID id, Model model) {
        TripReportId report = new TripReportId(id);
        signing.open(user, report);
        queue(reports.toSign(user, null), report, model);
        model.addAttribute("report", reports.page(user, report));
        model.addAttribute("versions", reports.versions(user, report));
        model.addAttribute("directs", signing.directs(user));
        return "trip/signatures";
    }

    /** @param seen report and version, joined by a colon */
    @PostMapping("/signatures")
    @Permits(Action.REPORT_SIGN)
    String signTogether(
            CurrentUser user,
            @RequestParam(required = false) @Nullable List<String> seen,
            RedirectAttributes redirect) {
        List<Seen> all = seen == null
                ? List.of()
                : seen.stream().map(QueueController::seen).toList();
        if (!all.isEmpty()) {
            Moves.make(
                    attempt(all.get(0).report().value(), redirect),
                    () -> signing.signTogether(user, all),
                    "trip.done.signed-together",
                    all.size());
        }
        return "redirect:/signatures";
    }

    private static Seen seen(String text) {
        String[] parts = text.split(":", 2);
        try {
            return new Seen(TripReportId.of(parts[0]), Long.parseLong(parts[parts.length - 1]));
        } catch (IllegalArgumentException made) {
            throw new NotFound("trip_report", text);
        }
    }

    @PostMapping("/reports/{id}/signature")
    @Permits(Action.REPORT_SIGN)
    String sign(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable UUID following,
            RedirectAttributes redirect) {
        Moves.make(attempt(id, redirect), () -> signing.sign(user, new TripReportId(id), version), "trip.done.signed");
        return "redirect:/signatures" + (following == null ? "" : "/" + following);
    }

    /** @param from the queue one came from */
    @PostMapping("/reports/{id}/return")
    @Permits(Action.REPORT_RETURN)
    String giveBack(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reasons,
            @RequestParam(defaultValue = "signatures") String from,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> signing.giveBack(user, new TripReportId(id), version, reasons),
                "trip.done.returned");
        return from.equals("entries") ? "redirect:/entries" : "redirect:/signatures";
    }

    @GetMapping("/entries")
    @Permits(Action.REPORT_ENTRY_QUEUE)
    String entries(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", reports.toEnter(user, after));
        return "trip/entries";
    }

    @GetMapping("/entries/{id}")
    @Permits(Action.REPORT_ENTER)
    String entry(CurrentUser user, @PathVariable UUID id, Model model) {
        TripReportId report = new TripReportId(id);
        queue(reports.toEnter(user, null), report, model);
        model.addAttribute("report", reports.entering(user, report));
        model.addAttribute("versions", reports.versions(user, report));
        return "trip/entries";
    }

    @PostMapping("/changes/{id}/acceptance")
    @Permits(Action.REPORT_ENTER)
    String accept(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam UUID report,
            @RequestParam long version,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(report, redirect),
                () -> entry.accept(user, new ProposedChangeId(id), version),
                "trip.done.accepted");
        return "redirect:/entries/" + report;
    }

    @PostMapping("/changes/{id}/refusal")
    @Permits(Action.REPORT_ENTER)
    String refuse(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam UUID report,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String because,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(report, redirect),
                () -> entry.refuse(user, new ProposedChangeId(id), version, because),
                "trip.done.refused");
        return "redirect:/entries/" + report;
    }

    @PostMapping("/reports/{id}/qualification")
    @Permits(Action.REPORT_QUALIFY)
    String qualify(CurrentUser user, @PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        boolean done = Moves.make(
                attempt(id, redirect), () -> entry.qualify(user, new TripReportId(id), version), "trip.done.qualified");
        return done ? "redirect:/entries" : "redirect:/entries/" + id;
    }

    private static void queue(Slice<QueueRow> slice, TripReportId open, Model model) {
        model.addAttribute("slice", slice);
        List<QueueRow> rows = slice.rows();
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).report().equals(open)) {
                model.addAttribute("row", rows.get(at));
                model.addAttribute(
                        "following", at + 1 < rows.size() ? rows.get(at + 1).report() : null);
                model.addAttribute("preceding", at > 0 ? rows.get(at - 1).report() : null);
            }
        }
    }

    private static Attempt attempt(UUID id, RedirectAttributes redirect) {
        return new Attempt(new SourceRef("trip_report", id), redirect);
    }
}
