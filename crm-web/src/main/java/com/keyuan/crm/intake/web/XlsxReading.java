package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.Table;
import com.keyuan.crm.intake.TableRefused;
import com.keyuan.crm.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook as texts: days as days, numbers as they are kept, formulas by their last result. */
final class XlsxReading {

    private static final int BEGINNING = 4096;

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
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry; (entry = archive.getNextEntry()) != null; ) {
                String beginning = new String(archive.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
                if (!entry.getName().startsWith("xl/media/")
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
        return text == null ? "" : text;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
                        .matches(".*[yd年].*");
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
