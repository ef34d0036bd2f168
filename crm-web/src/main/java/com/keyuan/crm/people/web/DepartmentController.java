package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.DepartmentRow;
import com.keyuan.crm.people.DepartmentService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** The tree of departments beside one form: for a new one, or for the one chosen. */
@Controller
@RequestMapping("/departments")
@Permits(Action.PEOPLE_ADMINISTER)
@RequiredArgsConstructor
class DepartmentController {

    private final DepartmentService departments;

    @GetMapping
    String tree(CurrentUser user, @RequestParam @Nullable DepartmentId chosen, Model model) {
        List<DepartmentRow> tree = departments.tree(user);
        model.addAttribute("departmentForm", chosen == null ? DepartmentForm.blank() : form(tree, chosen));
        return page(tree, chosen, model);
    }

    @PostMapping
    String create(
            CurrentUser user,
            @Valid @ModelAttribute DepartmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saved(user, null, form, errors, model, response, redirect);
    }

    @PostMapping("/{id}")
    String change(
            CurrentUser user,
            @PathVariable DepartmentId id,
            @Valid @ModelAttribute DepartmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return saved(user, id, form, errors, model, response, redirect);
    }

    private String saved(
            CurrentUser user,
            @Nullable DepartmentId known,
            DepartmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                String name = Objects.requireNonNull(form.getName()).strip();
                if (known == null) {
                    departments.create(user, Objects.requireNonNull(form.getId()), name, form.getParent());
                } else {
                    departments.change(user, known, form.getVersion(), name, form.getParent());
                }
                Toast.done(redirect, "people.done.saved", name);
                return "redirect:/departments";
            } catch (StaleVersion stale) {
                return conflict(departments.tree(user), Objects.requireNonNull(known), form, model, response);
            } catch (RuleViolation violation) {
                Refusals.into(errors, violation);
            }
        }
        return Refusals.again(response, page(departments.tree(user), known, model));
    }

    private static String conflict(
            List<DepartmentRow> tree,
            DepartmentId known,
            DepartmentForm form,
            Model model,
            HttpServletResponse response) {
        DepartmentForm now = form(tree, known);
        form.setVersion(now.getVersion());
        String view = page(tree, known, model);
        Conflict.between(form, now, model)
                .in("name")
                .inChoice("parent", "parents")
                .show(response);
        return view;
    }

    private static DepartmentForm form(List<DepartmentRow> tree, DepartmentId chosen) {
        DepartmentRow row = tree.stream()
                .filter(department -> department.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFound("department", chosen));
        DepartmentForm form = new DepartmentForm();
        form.setId(row.id());
        form.setVersion(row.version());
        form.setName(row.name());
        form.setParent(row.parent());
        return form;
    }

    private static String page(List<DepartmentRow> tree, @Nullable DepartmentId chosen, Model model) {
        model.addAttribute("tree", tree);
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "parents",
                tree.stream().map(row -> Option.of(row.id(), row.path())).toList());
        return "people/departments";
    }
}
