package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.receivable.AgeingBy;
import com.keyuan.crm.receivable.AgeingPage;
import com.keyuan.crm.receivable.AgeingReading;
import com.keyuan.crm.receivable.AgeingRow;
import com.keyuan.crm.receivable.Bucket;
import com.keyuan.crm.receivable.DsoRule;
import com.keyuan.crm.receivable.ExpectedWeek;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Downloads;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.SafeSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers owe on any day by age, days sales outstanding, and the money expected. */
@Controller
@RequestMapping("/receivables")
@RequiredArgsConstructor
class AgeingController {

    private final AgeingReading reading;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/ageing")
    @Permits(Action.AGEING_VIEW)
    String ageing(
            CurrentUser user,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable AgeingBy by,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", reading.page(user, on, by == null ? AgeingBy.CUSTOMER : by, after))
                .addAttribute("buckets", Bucket.values())
                .addAttribute("ways", AgeingBy.values())
                .addAttribute("days", DsoRule.DAYS)
                .addAttribute("today", BusinessZone.today(clock))
                .addAttribute("mayExport", reading.mayExport(user));
        return "receivable/ageing";
    }

    @GetMapping("/cash")
    @Permits(Action.AGEING_VIEW)
    String cash(CurrentUser user, Model model) {
        List<ExpectedWeek> weeks = reading.expected(user);
        model.addAttribute("weeks", weeks)
                .addAttribute("last", weeks.get(weeks.size() - 1).monday())
                .addAttribute("byDue", sum(weeks, ExpectedWeek::byDueDate))
                .addAttribute("byHabit", sum(weeks, ExpectedWeek::byHabit))
                .addAttribute(
                        "most",
                        weeks.stream()
                                .map(week -> week.byHabit().max(week.byDueDate()))
                                .max(Comparator.naturalOrder())
                                .orElse(BigDecimal.ZERO)
                                .max(BigDecimal.ONE));
        return "receivable/cash";
    }

    private static BigDecimal sum(List<ExpectedWeek> weeks, Function<ExpectedWeek, BigDecimal> what) {
        return weeks.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The whole of it as a workbook, with who took it out, when and what for. */
    @PostMapping("/ageing/workbook")
    @Permits(Action.AGEING_EXPORT)
    void workbook(
            CurrentUser user,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam AgeingBy by,
            @RequestParam String purpose,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        String why = purpose.isBlank()
                ? "–"
                : purpose.strip().substring(0, Math.min(200, purpose.strip().length()));
        AgeingPage page = reading.export(user, on, by, why);
        Downloads.workbook(response, "ageing-" + page.asOf() + ".xlsx");
        String note = messages.getMessage(
                "receivable.ageing.note", new Object[] {user.name(), page.asOf().toString(), why}, locale);
        try (SafeSheet sheet = new SafeSheet(response.getOutputStream(), "ageing", note)) {
            List<String> head = new ArrayList<>();
            head.add(messages.getMessage("receivable.by." + by, null, locale));
            head.add(messages.getMessage("receivable.invoices", null, locale));
            for (Bucket bucket : Bucket.values()) {
                head.add(messages.getMessage("receivable.bucket." + bucket, null, locale));
            }
            head.add(messages.getMessage("receivable.total", null, locale));
            sheet.head(head);
            for (AgeingRow row : page.slice().rows()) {
                sheet.row(cells(row, messages.getMessage("receivable.nobody", null, locale)));
            }
        }
    }

    private static List<Object> cells(AgeingRow row, String nobody) {
        return List.of(
                row.name() == null ? nobody : row.name(),
                row.invoices(),
                row.notDue(),
                row.to30(),
                row.to60(),
                row.to90(),
                row.over90(),
                row.total());
    }
}
