package com.keyuan.crm.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, written while it is sent. Texts are texts, whatever they begin with: a cell of type text is
 * never calculated, and one that another program might take for a formula (it begins with = + - @, tab, line break or a
 * full-width form of them) gets an apostrophe as well. Numbers stay numbers, negative ones too.
 */
public final class SafeSheet implements AutoCloseable {

    private static final String ACTING = "=+-@\t\r\n＝＋－＠";
    private static final int LONGEST = 32_000;
    private static final int FLUSH = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** @param note who took it out, when and what for; stands above the table and in the foot of each printed page */
    public SafeSheet(OutputStream out, String name, @Nullable String note) {
        workbook = new Workbook(out, "Keyuan", "1.0");
        sheet = workbook.newWorksheet(name);
        if (note != null) {
            sheet.value(row++, 0, safe(note));
            sheet.footer(note.replace("&", "&&"), Position.CENTER);
        }
    }

    public void head(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, safe(names.get(column)));
            sheet.style(row, column).bold().set();
        }
        row++;
        sheet.freezePane(0, row);
    }

    /** Texts, numbers and days; null leaves the cell empty. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                sheet.value(row, column, safe(cell.toString()));
            }
        }
        if (++row % FLUSH == 0) {
            sheet.flush();
        }
    }

    public static String safe(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        boolean acting = !cut.isEmpty() && ACTING.indexOf(cut.charAt(0)) >= 0;
        return acting ? "'" + cut : cut;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
