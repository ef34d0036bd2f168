package com.keyuan.crm.intake.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakePage;
import com.keyuan.crm.intake.IntakePages;
import com.keyuan.crm.intake.IntakeProgress;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeService;
import com.keyuan.crm.intake.ReportScope;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings files in: read, say what they mean, look, enter. */
@Controller
@RequiredArgsConstructor
class ImportController {

    private static final int ROWS = 50;

    private final IntakeService imports;
    private final IntakePages pages;
    private final IntakeReport report;

    @GetMapping("/imports")
    @Permits(Action.INTAKE_IMPORT)
    String list(CurrentUser user, Model model) {
        ImportForm form = ImportForm.empty();
        form.setKind(imports.kinds(user).get(0));
        model.addAttribute("importForm", form);
        return list(user, model, "intake/list");
    }

    @PostMapping("/imports")
    @Permits(Action.INTAKE_IMPORT)
    String read(
            CurrentUser user,
            @Valid @ModelAttribute ImportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors() || !isRead(user, form, errors)) {
            return Refusals.again(response, list(user, model, "intake/list"));
        }
        return "redirect:/imports/" + form.getId();
    }

    @GetMapping("/imports/{id}")
    @Permits(Action.INTAKE_VIEW)
    String page(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Model model) {
        IntakePage page = pages.page(user, new IntakeRunId(id));
        model.addAttribute("run", page);
        model.addAttribute("fields", IntakeField.of(page.kind()));
        model.addAttribute("values", ValueLine.of(page));
        model.addAttribute("rows", report.slice(user, page.id(), Math.max(0, after), ROWS));
        return "intake/run";
    }

    /** The bar that moves while rows are entered. */
    @GetMapping("/imports/{id}/progress")
    @Permits(Action.INTAKE_VIEW)
    String progress(CurrentUser user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        IntakeProgress progress = pages.progress(user, new IntakeRunId(id));
        model.addAttribute("progress", progress);
        if (progress.state().isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "intake/progress :: progress";
    }

    @PostMapping("/imports/{id}/columns")
    @Permits(Action.INTAKE_VIEW)
    String map(CurrentUser user, @PathVariable UUID id, ColumnsForm form, RedirectAttributes redirect) {
        return after(id, redirect, () -> imports.map(user, new IntakeRunId(id), form.toFields()));
    }

    @PostMapping("/imports/{id}/choices")
    @Permits(Action.INTAKE_VIEW)
    String choose(CurrentUser user, @PathVariable UUID id, ChoicesForm form, RedirectAttributes redirect) {
        return after(id, redirect, () -> imports.choose(user, new IntakeRunId(id), form.toChoices()));
    }

    @PostMapping("/imports/{id}/entering")
    @Permits(Action.INTAKE_VIEW)
    String enter(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        return after(id, redirect, () -> imports.begin(user, new IntakeRunId(id)));
    }

    @PostMapping("/imports/{id}/cancellation")
    @Permits(Action.INTAKE_VIEW)
    String cancel(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        return after(id, redirect, () -> imports.cancel(user, new IntakeRunId(id)));
    }

    @PostMapping("/imports/{id}/removal")
    @Permits(Action.INTAKE_VIEW)
    String forget(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        try {
            imports.forget(user, new IntakeRunId(id));
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
            return "redirect:/imports/" + id;
        }
        Toast.done(redirect, "intake.done.forgotten");
        return "redirect:/imports";
    }

    /** The rows that were not entered, the reason in the last column; or every row with what became of it. */
    @GetMapping("/imports/{id}/report")
    @Permits(Action.INTAKE_VIEW)
    void report(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "RETURNED") ReportScope rows,
            HttpServletResponse response)
            throws IOException {
        report.write(user, pages.pageForReport(user, new IntakeRunId(id), rows), rows, response);
    }

    private boolean isRead(CurrentUser user, ImportForm form, BindingResult errors) throws IOException {
        try {
            TableFile file = TableFile.of(Objects.requireNonNull(form.getFile()));
            IntakeRunId id = new IntakeRunId(Objects.requireNonNull(form.getId()));
            imports.read(user, id, Objects.requireNonNull(form.getKind()), file.name(), file.sha256(), file.table());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String list(CurrentUser user, Model model, String view) {
        model.addAttribute("runs", pages.list(user));
        model.addAttribute("kinds", imports.kinds(user));
        return view;
    }

    private static String after(UUID id, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/imports/" + id;
    }
}
