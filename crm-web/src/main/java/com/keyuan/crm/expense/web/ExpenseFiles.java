package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.ExpenseExport;
import com.keyuan.crm.expense.ExportRow;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.expense.Share;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finance's files: the month as XLSX or CSV, and the batch for the bank. No cell of them is a formula. */
@Component
@RequiredArgsConstructor
class ExpenseFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** With these a spreadsheet would take a cell for a formula; their full-width forms too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private static final List<String> COLUMNS = List.of(
            "number",
            "claimant",
            "department",
            "trip",
            "places",
            "from",
            "to",
            "state",
            "claimed",
            "cut",
            "advances",
            "payable",
            "face",
            "submitted",
            "cleared",
            "paid");

    private static final List<String> BANK_COLUMNS = List.of("payee", "account", "bank", "amount", "remark");

    private final MessageSource messages;

    ResponseEntity<byte[]> xlsx(ExpenseExport export) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Keyuan CRM", "1.0")) {
            Worksheet claims = book.newWorksheet(text("expense.file.sheet"));
            head(claims);
            for (int i = 0; i < export.claims().size(); i++) {
                row(claims, i + 1, cells(export.claims().get(i)));
            }
            totals(book, "expense.file.byPerson", export.byPerson());
            totals(book, "expense.file.byDepartment", export.byDepartment());
            totals(book, "expense.file.byCustomer", export.byCustomer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer(name(export) + ".xlsx", XLSX, file.toByteArray());
    }

    ResponseEntity<byte[]> csv(ExpenseExport export) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Object>map(column -> text("expense.file." + column))
                .toList());
        export.claims().forEach(claim -> rows.add(cells(claim)));
        return answer(name(export) + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), marked(rows));
    }

    /** @param charset gb18030, or UTF-8 with its mark for anything else */
    ResponseEntity<byte[]> bank(String number, List<PaymentRow> payments, String charset) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(BANK_COLUMNS.stream()
                .<Object>map(column -> text("expense.file.bank." + column))
                .toList());
        payments.forEach(payment -> rows.add(List.of(
                payment.payee(),
                shown(payment.account()),
                shown(payment.bank()),
                payment.amount(),
                payment.claimNumber())));
        if (charset.equalsIgnoreCase("gb18030")) {
            Charset gb = Charset.forName("GB18030");
            return answer(
                    number + ".csv",
                    new MediaType("text", "csv", gb),
                    lines(rows).getBytes(gb));
        }
        return answer(number + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), marked(rows));
    }

    private List<Object> cells(ExportRow claim) {
        return List.of(
                claim.number(),
                claim.claimant(),
                claim.department(),
                claim.tripNumber(),
                claim.places(),
                claim.dates().from(),
                claim.dates().to(),
                text("expense.state." + claim.state()),
                claim.claimed(),
                claim.claimed().minus(claim.allowed()).negated(),
                claim.advances().negated(),
                claim.payable(),
                claim.face() == null ? "" : text("expense.face." + claim.face()),
                day(claim.submittedAt()),
                day(claim.clearedAt()),
                day(claim.paidAt()));
    }

    private void head(Worksheet sheet) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, text("expense.file." + COLUMNS.get(i)));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, List<Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Money money) {
                sheet.value(row, i, money.amount());
                sheet.style(row, i).format("#,##0.00").set();
            } else if (cell instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("yyyy-mm-dd").set();
            } else {
                // a text cell is never worked out
                sheet.value(row, i, cell.toString());
            }
        }
    }

    private void totals(Workbook book, String name, List<Share> shares) {
        Worksheet sheet = book.newWorksheet(text(name));
        for (int i = 0; i < shares.size(); i++) {
            row(sheet, i, List.of(shares.get(i).name(), shares.get(i).amount()));
        }
    }

    private static byte[] marked(List<List<Object>> rows) {
        return ("\uFEFF" + lines(rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(ExpenseFiles::csvCell).collect(Collectors.joining(",")))
                .flatMap(line -> Stream.of(line, "\r\n"))
                .collect(Collectors.joining());
    }

    /** Amounts and dates as they are, negative ones too; a text that would be a formula gets a quote before it. */
    static String csvCell(Object cell) {
        if (cell instanceof Money || cell instanceof LocalDate) {
            return cell.toString();
        }
        String text = cell.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static Object day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, BusinessZone.ID);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String name(ExpenseExport export) {
        return text("expense.file.sheet") + "-" + export.filter().month();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
