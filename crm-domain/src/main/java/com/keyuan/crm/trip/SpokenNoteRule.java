package com.keyuan.crm.trip;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits one dictated text into the parts of a note by the labels said in it: 需求, 经营, 竞争, 结果 (or need, business,
 * competitor, result). A label counts at the beginning of a line or after the end of a sentence, and anywhere when a
 * colon follows. What comes before the first label is the result: somebody who says only one thing says how it went.
 */
public final class SpokenNoteRule {

    private enum Part {
        NEED("需求", "need"),
        BUSINESS("经营", "business"),
        COMPETITOR("竞争", "competitor"),
        RESULT("结果", "result");

        private final String chinese;
        private final String english;

        Part(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        static Part of(String label) {
            String said = label.toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(part -> said.startsWith(part.chinese) || said.startsWith(part.english))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final String LABELS = "(需求|经营状况|经营情况|经营|竞争对手|竞争情况|竞争|结果|needs?|business|competitors?|results?)";
    private static final Pattern LABEL = Pattern.compile(
            "(?:" + LABELS + "[ \\t]*[：:]|(?<=^|\\n|[。；;！？!?.])[ \\t]*" + LABELS + "(?![a-z])[ \\t，,：:]*)",
            Pattern.CASE_INSENSITIVE);

    private SpokenNoteRule() {}

    public static VisitNote split(@Nullable String spoken) {
        if (spoken == null) {
            return VisitNote.EMPTY;
        }
        String text = spoken.replace("\r\n", "\n");
        Map<Part, StringBuilder> parts = new EnumMap<>(Part.class);
        Part part = Part.RESULT;
        int from = 0;
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            append(parts, part, text.substring(from, label.start()));
            part = Part.of(label.group(1) == null ? label.group(2) : label.group(1));
            from = label.end();
        }
        append(parts, part, text.substring(from));
        return new VisitNote(
                text(parts, Part.NEED),
                text(parts, Part.BUSINESS),
                text(parts, Part.COMPETITOR),
                text(parts, Part.RESULT));
    }

    /** The note as one text with its labels, as {@link #split} reads it. */
    public static String join(VisitNote note) {
        return Stream.of(
                        labelled(Part.NEED, note.need()),
                        labelled(Part.BUSINESS, note.business()),
                        labelled(Part.COMPETITOR, note.competitor()),
                        labelled(Part.RESULT, note.result()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String labelled(Part part, @Nullable String text) {
        return text == null ? "" : part.chinese + "：" + text;
    }

    private static void append(Map<Part, StringBuilder> parts, Part part, String text) {
        String said = text.strip();
        if (!said.isEmpty()) {
            StringBuilder so = parts.computeIfAbsent(part, p -> new StringBuilder());
            so.append(so.isEmpty() ? "" : "\n").append(said);
        }
    }

    private static @Nullable String text(Map<Part, StringBuilder> parts, Part part) {
        StringBuilder said = parts.get(part);
        return said == null ? null : said.toString();
    }
}
