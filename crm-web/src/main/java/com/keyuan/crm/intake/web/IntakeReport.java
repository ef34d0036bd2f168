package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakePage;
import com.keyuan.crm.intake.IntakePages;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.ReportScope;
import com.keyuan.crm.intake.RowReport;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.Downloads;
import com.keyuan.crm.shared.web.SafeSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What became of the rows: in the page, and as a file. The file of returned rows has the columns of the file that came,
 * so that it can be mended and sent again; the file of all rows begins with their numbers and what became of them.
 */
@Component
@RequiredArgsConstructor
class IntakeReport {

    private static final int AT_ONCE = 1000;

    private final IntakePages pages;
    private final MessageSource messages;

    Slice<RowReport> slice(CurrentUser user, IntakeRunId id, int after, int size) {
        List<RowReport> rows = pages.rows(user, id, ReportScope.RETURNED, after, size + 1);
        return Slice.of(rows, size, row -> Integer.toString(row.number()));
    }

    void write(CurrentUser user, IntakePage run, ReportScope scope, HttpServletResponse response) throws IOException {
        boolean isAll = scope == ReportScope.ALL;
        String name = run.fileName().replaceAll("\\.\\w+$", "");
        Downloads.workbook(response, text(isAll ? "intake.sheet.all" : "intake.sheet.returned") + "-" + name + ".xlsx");
        try (SafeSheet sheet = new SafeSheet(
                response.getOutputStream(), text(isAll ? "intake.sheet.all" : "intake.sheet.returned"), null)) {
            sheet.head(head(run, isAll));
            List<RowReport> rows = pages.rows(user, run.id(), scope, 0, AT_ONCE);
            while (!rows.isEmpty()) {
                for (RowReport row : rows) {
                    sheet.row(line(run, row, isAll));
                }
                int last = rows.get(rows.size() - 1).number();
                rows = pages.rows(user, run.id(), scope, last, AT_ONCE);
            }
        }
    }

    private List<String> head(IntakePage run, boolean isAll) {
        List<String> head = new ArrayList<>();
        if (isAll) {
            head.addAll(List.of(text("intake.column.number"), text("intake.sheet.outcome")));
        }
        run.columns().stream().map(IntakeColumn::header).forEach(head::add);
        head.add(text("intake.sheet.reason"));
        return head;
    }

    private List<@Nullable Object> line(IntakePage run, RowReport row, boolean isAll) {
        List<@Nullable Object> line = new ArrayList<>();
        if (isAll) {
            line.add(row.number());
            line.add(text("intake.outcome." + row.outcome()));
        }
        for (int column = 0; column < run.columns().size(); column++) {
            line.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        line.add(row.findings().stream().map(this::text).collect(Collectors.joining(text("intake.sheet.and"))));
        return line;
    }

    private String text(Finding finding) {
        String suggestion = finding.suggestion();
        String text =
                text("intake.finding." + finding.messageKey(), finding.value(), suggestion == null ? "" : suggestion);
        if (suggestion != null && finding.messageKey().equals("unknown")) {
            text += text("intake.suggested", suggestion);
        }
        return text("intake.sheet.finding", text("intake.field." + finding.field()), text);
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
