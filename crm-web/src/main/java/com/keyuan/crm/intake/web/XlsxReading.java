package com.keyuan.crm.intake.web;

import com.keyuan.crm.attachment.ArchiveParts;
import com.keyuan.crm.intake.Table;
import com.keyuan.crm.intake.TableRefused;
import com.keyuan.crm.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook as texts: days as days, numbers as they are kept, formulas by their last result. */
final class XlsxReading {

    private static final int BEGINNING = 4096;
    private static final Set<String> ERRORS =
            Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");

    private XlsxReading() {}

    /** @throws TableRefused when it is no workbook with a table */
    static Table read(byte[] content) {
        try {
            requireNoDocumentTypes(content);
            Table table = new Table();
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                rows.forEach(row -> table.add(row.getRowNum(), texts(row)));
            }
            table.requireRows();
            return table;
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw TableRefused.notReadable();
        }
    }

    /** Parts of a workbook need no document type; one that has one wants to define entities. */
    private static void requireNoDocumentTypes(byte[] content) throws IOException {
        for (ArchiveParts.Part part : ArchiveParts.of(content)) {
            try (InputStream in = part.open()) {
                String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
                if (!part.name().startsWith("xl/media/")
                        && beginning.replace("\0", "").contains("<!DOCTYPE")) {
                    throw TableRefused.notReadable();
                }
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        int cells = Math.min(row.getCellCount(), Table.MOST_COLUMNS + 1);
        for (int i = 0; i < cells; i++) {
            texts.add(text(row.getOptionalCell(i).orElse(null)));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(cell.asDate()) : plain(cell.asNumber());
        }
        String text = cell.getText();
        if (text == null || (cell.getType() == CellType.FORMULA && ERRORS.contains(text))) {
            return "";
        }
        boolean isSerial = cell.getType() == CellType.FORMULA && isDay(cell) && text.matches("[0-9]{1,6}(\\.[0-9]+)?");
        return isSerial ? day(moment(Double.parseDouble(text))) : text;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
                        .matches(".*[yd年].*");
    }

    /** The result of a formula is kept as days since the end of 1899. */
    private static LocalDateTime moment(double serial) {
        long seconds = Math.round(serial * 24 * 60 * 60);
        return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds);
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString().replace('T', ' ');
    }

    // 0.1 + 0.2 is kept as 0.30000000000000004 by the program that made the file
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(15)).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
