package com.keyuan.crm.intake.web;

import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.intake.CustomerExport;
import com.keyuan.crm.order.OrderRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Downloads;
import com.keyuan.crm.shared.web.SafeSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The workbooks that leave the house; each says on its sheet who took it out, when and what for. */
@Component
@RequiredArgsConstructor
class ExportSheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Clock clock;

    void customers(CurrentUser user, CustomerExport export, String purpose, HttpServletResponse response)
            throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        try (SafeSheet sheet = open(response, "customers", note(user, purpose))) {
            List<String> heads = heads(
                    "name",
                    "shortName",
                    "tier",
                    "status",
                    "region",
                    "industry",
                    "holder",
                    "revenue",
                    "lastActivity",
                    "completeness",
                    "contacts");
            sheet.head(export.withContacts() ? heads : heads.subList(0, heads.size() - 1));
            for (CustomerRow row : export.rows()) {
                sheet.row(cells(
                        row.name(),
                        row.shortName(),
                        row.tier(),
                        messages.getMessage("customer.status." + row.status(), null, locale),
                        row.region(),
                        row.industry() == null ? null : row.industry().in(locale),
                        row.holder(),
                        row.revenue().amount(),
                        row.lastActivity(),
                        row.completeness(),
                        export.contacts().get(row.id())));
            }
        }
    }

    void orders(CurrentUser user, List<OrderRow> rows, String purpose, HttpServletResponse response)
            throws IOException {
        try (SafeSheet sheet = open(response, "orders", note(user, purpose))) {
            sheet.head(
                    heads("name", "number", "orderedOn", "amount", "channel", "salesperson", "product", "cancelled"));
            for (OrderRow row : rows) {
                sheet.row(cells(
                        row.customerName(),
                        row.number(),
                        row.orderedOn(),
                        row.amount(),
                        text("order.channel." + row.channelKind()),
                        row.salesperson(),
                        row.product(),
                        row.cancelled() ? text("intake.export.head.cancelled") : null));
            }
        }
    }

    private SafeSheet open(HttpServletResponse response, String list, String note) throws IOException {
        String day = BusinessZone.today(clock).toString();
        Downloads.workbook(response, list + "-" + day + ".xlsx");
        return new SafeSheet(response.getOutputStream(), list, note);
    }

    private String note(CurrentUser user, String purpose) {
        String now = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), BusinessZone.ID));
        return messages.getMessage(
                "intake.export.note", new Object[] {user.name(), now, purpose}, LocaleContextHolder.getLocale());
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> text("intake.export.head." + key)).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
