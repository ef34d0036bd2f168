package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.BusinessZone;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines: UTF-8 with byte order mark, comma, CRLF; an empty cell is unknown. Every line says who took it and
 * when. Text that a spreadsheet would take for a formula is written with an apostrophe before it.
 */
public final class CsvLines {

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final PrintWriter out;
    private final String who;
    private final String at;

    /** Writes the head at once. */
    public CsvLines(PrintWriter out, List<String> columns, String who, Instant when) {
        this.out = out;
        this.who = who;
        this.at =
                LocalDateTime.ofInstant(when, BusinessZone.ID).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        out.write('\uFEFF');
        List<Object> head = new ArrayList<>(columns);
        head.add("exported_by");
        head.add("exported_at");
        write(head);
    }

    public void line(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> signed = new ArrayList<>(cells);
        signed.add(who);
        signed.add(at);
        write(signed);
    }

    private void write(List<? extends @Nullable Object> cells) {
        String separator = "";
        for (Object cell : cells) {
            out.write(separator);
            out.write(text(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    public static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number) {
            return cell.toString();
        }
        String text = cell.toString();
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
