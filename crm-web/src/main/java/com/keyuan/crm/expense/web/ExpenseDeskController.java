package com.keyuan.crm.expense.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.expense.BatchOutcome;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.DeskFilter;
import com.keyuan.crm.expense.ExpenseDesk;
import com.keyuan.crm.expense.ExpenseExport;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finance's page: what can be cleared, what is blocked and why, what is to be paid. */
@Controller
@RequiredArgsConstructor
class ExpenseDeskController {

    private final ExpenseDesk desk;
    private final ClaimClearing clearing;
    private final ExpenseFiles files;
    private final Clock clock;

    @Permits(Action.EXPENSE_DESK)
    @GetMapping("/claims/desk")
    String page(
            CurrentUser user,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID department,
            Model model) {
        return show(user, filter(month, department), model);
    }

    /** Clears the ticked ones; those that could not be are named with the reason on the page that follows. */
    @Permits(Action.CLAIM_CLEAR)
    @PostMapping("/claims/clearings")
    String clear(
            CurrentUser user,
            @Valid @ModelAttribute BatchForm batchForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return Refusals.again(response, show(user, filter(batchForm.getMonth(), batchForm.getDepartment()), model));
        }
        batchForm.keepFilter(redirect);
        try {
            BatchOutcome outcome = clearing.clear(user, batchForm.choices());
            redirect.addFlashAttribute("left", Left.of(outcome));
            if (!outcome.done().isEmpty()) {
                Toast.done(redirect, "expense.done.clearedMany", outcome.done().size());
            }
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/claims/desk";
    }

    @Permits(Action.EXPENSE_EXPORT)
    @GetMapping("/claims/desk/export")
    ResponseEntity<byte[]> export(
            CurrentUser user,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "xlsx") String format) {
        ExpenseExport export = desk.export(user, filter(month, department));
        return format.equals("csv") ? files.csv(export) : files.xlsx(export);
    }

    private String show(CurrentUser user, DeskFilter filter, Model model) {
        model.addAttribute("desk", desk.page(user, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("months", DeskMonths.upTo(BusinessZone.today(clock), filter.month()));
        model.addAttribute("batchId", PaymentBatchId.next());
        return "expense/desk";
    }

    private DeskFilter filter(@Nullable YearMonth month, @Nullable UUID department) {
        return new DeskFilter(
                month == null ? YearMonth.from(BusinessZone.today(clock)) : month,
                department == null ? null : new DepartmentId(department));
    }
}
