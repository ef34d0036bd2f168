package com.keyuan.crm.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV (RFC 4180; also with semicolons or tabs) in UTF-8 or, where it is no UTF-8, in GB18030. Bytes that are
 * neither are reported with their line.
 */
public final class CsvReading {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvReading() {}

    /** @throws TableRefused when it is no such table */
    public static Table read(byte[] content) {
        String text = decoded(content);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0) {
            throw TableRefused.notReadable(); // a program, a picture
        }
        Table table = new Table();
        new Parsing(text, separator(text), table).run();
        table.requireRows();
        return table;
    }

    private static String decoded(byte[] content) {
        int inUtf8 = firstBroken(content, StandardCharsets.UTF_8);
        if (inUtf8 == content.length) {
            return new String(content, StandardCharsets.UTF_8);
        }
        int inGb18030 = firstBroken(content, GB18030);
        if (isMeantAsUtf8(content, inUtf8)) {
            throw TableRefused.brokenBytes(line(content, inUtf8));
        }
        if (inGb18030 < content.length) {
            throw TableRefused.brokenBytes(line(content, Math.max(inUtf8, inGb18030)));
        }
        return new String(content, GB18030);
    }

    /** GB18030 hardly ever begins with three Chinese characters that are such in UTF-8 as well. */
    private static boolean isMeantAsUtf8(byte[] content, int sound) {
        return new String(content, 0, sound, StandardCharsets.UTF_8)
                        .codePoints()
                        .filter(sign -> sign > 0x7FF)
                        .limit(3)
                        .count()
                == 3;
    }

    private static int line(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static int firstBroken(byte[] content, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return in.position();
    }

    /** Of the separators in use, the one that the first line has most of. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private static final class Parsing {

        private final String text;
        private final char separator;
        private final Table table;
        private final StringBuilder cell = new StringBuilder();
        private List<String> row = new ArrayList<>();
        private int position;
        private int line = 1;
        private int records;

        Parsing(String text, char separator, Table table) {
            this.text = text;
            this.separator = separator;
            this.table = table;
        }

        void run() {
            while (position < text.length()) {
                char sign = text.charAt(position++);
                if (sign == '"' && cell.isEmpty()) {
                    quoted();
                } else if (sign == separator) {
                    endCell();
                } else if (sign == '\n') {
                    line++;
                    endRow();
                } else if (sign != '\r') {
                    append(sign);
                }
            }
            if (!cell.isEmpty() || !row.isEmpty()) {
                endRow();
            }
        }

        private void quoted() {
            int opened = line;
            while (position < text.length()) {
                char sign = text.charAt(position++);
                if (sign == '"' && position < text.length() && text.charAt(position) == '"') {
                    position++;
                    append('"');
                } else if (sign == '"') {
                    return;
                } else {
                    line += sign == '\n' ? 1 : 0;
                    append(sign);
                }
            }
            throw TableRefused.quoteOpen(opened);
        }

        private void append(char sign) {
            // cut in the table; here only so that one cell cannot fill the memory
            if (cell.length() <= Table.LONGEST_CELL) {
                cell.append(sign);
            }
        }

        private void endCell() {
            row.add(cell.toString());
            cell.setLength(0);
            if (row.size() > Table.MOST_COLUMNS) {
                throw TableRefused.tooManyColumns(Table.MOST_COLUMNS);
            }
        }

        private void endRow() {
            endCell();
            table.add(++records, row);
            row = new ArrayList<>();
        }
    }
}
