package com.keyuan.crm.task.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists.Scope;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.task.TaskService;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Permits(Action.TASK_USE)
@RequiredArgsConstructor
class TaskController {

    private final TaskService tasks;

    @GetMapping("/tasks")
    String list(
            CurrentUser user,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Scope scope = scope(view);
        model.addAttribute("slice", tasks.list(user, scope, after));
        model.addAttribute("counts", tasks.counts(user));
        model.addAttribute("scope", scope);
        model.addAttribute("leads", tasks.leads(user));
        return "task/list";
    }

    @GetMapping("/tasks/new")
    String create(CurrentUser user, @RequestParam(required = false) @Nullable UUID customer, Model model) {
        model.addAttribute("taskForm", TaskForm.empty(user.id(), customer == null ? null : new CustomerId(customer)));
        return form(user, customer, model);
    }

    @PostMapping("/tasks")
    String save(
            CurrentUser user,
            @Valid @ModelAttribute TaskForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isCreated(user, form, errors)) {
            return Refusals.again(response, form(user, form.getCustomer(), model));
        }
        Toast.done(redirect, "task.done.created");
        return form.getCustomer() == null ? "redirect:/tasks" : "redirect:/customers/" + form.getCustomer();
    }

    @PostMapping("/tasks/{id}/completion")
    String complete(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean fromCustomer,
            RedirectAttributes redirect) {
        TaskRow task = tasks.done(user, new TaskId(id));
        Toast.done(redirect, "task.done.completed");
        return fromCustomer && task.customer() != null ? "redirect:/customers/" + task.customer() : "redirect:/tasks";
    }

    @HxRequest
    @PostMapping("/tasks/{id}/completion")
    String completeInPlace(CurrentUser user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return inPlace(tasks.done(user, new TaskId(id)), model, response);
    }

    @PostMapping("/tasks/{id}/reopening")
    String reopen(CurrentUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        tasks.reopen(user, new TaskId(id));
        Toast.done(redirect, "task.done.reopened");
        return "redirect:/tasks";
    }

    @HxRequest
    @PostMapping("/tasks/{id}/reopening")
    String reopenInPlace(CurrentUser user, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return inPlace(tasks.reopen(user, new TaskId(id)), model, response);
    }

    /** The card on a customer's page. */
    @GetMapping("/customers/{id}/tasks")
    String ofCustomer(CurrentUser user, @PathVariable UUID id, Model model) {
        model.addAttribute("customer", id);
        model.addAttribute("tasks", tasks.ofCustomer(user, new CustomerId(id)));
        return "task/list :: card";
    }

    private String form(CurrentUser user, @Nullable UUID customer, Model model) {
        List<Option> assignees = tasks.assignees(user).stream()
                .map(one -> new Option(one.id().toString(), one.name(), one.department()))
                .toList();
        model.addAttribute("assignees", assignees);
        model.addAttribute(
                "customers",
                customer == null
                        ? List.of()
                        : List.of(Option.of(customer, tasks.customerName(user, new CustomerId(customer)))));
        return "task/form";
    }

    private boolean isCreated(CurrentUser user, TaskForm form, BindingResult errors) {
        try {
            tasks.create(
                    user,
                    new TaskId(Objects.requireNonNull(form.getId())),
                    new PersonId(Objects.requireNonNull(form.getAssignee())),
                    Objects.requireNonNull(form.getTitle()),
                    form.getDue(),
                    form.customerId());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private static String inPlace(TaskRow row, Model model, HttpServletResponse response) {
        model.addAttribute("task", row);
        response.addHeader("HX-Trigger", "counts");
        return "task/list :: item";
    }

    private static Scope scope(String view) {
        return switch (view) {
            case "given" -> Scope.GIVEN;
            case "team" -> Scope.TEAM;
            case "done" -> Scope.DONE;
            default -> Scope.MINE;
        };
    }
}
