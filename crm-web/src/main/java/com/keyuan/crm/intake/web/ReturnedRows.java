package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakePage;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeService;
import com.keyuan.crm.intake.ReturnedRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rows that were not entered: in the page, and as a file to be mended and sent again. */
@Component
@RequiredArgsConstructor
class ReturnedRows {

    private static final int AT_ONCE = 1000;

    private final IntakeService imports;
    private final MessageSource messages;

    Slice<ReturnedRow> slice(CurrentUser user, IntakeRunId id, int after, int size) {
        List<ReturnedRow> rows = imports.returned(user, id, after, size + 1);
        return Slice.of(rows, size, row -> Integer.toString(row.number()));
    }

    void write(CurrentUser user, IntakePage run, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, "returned-" + run.fileName().replaceAll("\\.\\w+$", "") + ".xlsx");
        Locale locale = LocaleContextHolder.getLocale();
        try (SafeSheet sheet = new SafeSheet(
                response.getOutputStream(), messages.getMessage("intake.sheet.returned", null, locale), null)) {
            sheet.head(Stream.concat(
                            run.columns().stream().map(IntakeColumn::header),
                            Stream.of(messages.getMessage("intake.sheet.reason", null, locale)))
                    .toList());
            int after = 0;
            for (List<ReturnedRow> rows; !(rows = imports.returned(user, run.id(), after, AT_ONCE)).isEmpty(); ) {
                for (ReturnedRow row : rows) {
                    sheet.row(line(run, row, locale));
                }
                after = rows.get(rows.size() - 1).number();
            }
        }
    }

    private List<String> line(IntakePage run, ReturnedRow row, Locale locale) {
        List<String> line = new ArrayList<>(row.cells());
        while (line.size() < run.columns().size()) {
            line.add("");
        }
        line.add(row.findings().stream()
                .map(finding -> text(finding, locale))
                .collect(Collectors.joining(locale.getLanguage().equals("zh") ? "；" : "; ")));
        return line;
    }

    private String text(Finding finding, Locale locale) {
        String field = messages.getMessage("intake.field." + finding.field(), null, locale);
        String suggestion = finding.suggestion() == null ? "" : finding.suggestion();
        String text = messages.getMessage(
                "intake.finding." + finding.messageKey(), new Object[] {finding.value(), suggestion}, locale);
        boolean hint = finding.messageKey().equals("unknown") && !suggestion.isEmpty();
        return field + (locale.getLanguage().equals("zh") ? "：" : ": ") + text
                + (hint ? messages.getMessage("intake.suggested", new Object[] {suggestion}, locale) : "");
    }
}
