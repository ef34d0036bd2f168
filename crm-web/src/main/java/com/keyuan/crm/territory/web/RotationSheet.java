package com.keyuan.crm.territory.web;

import com.keyuan.crm.territory.RotationMove;
import com.keyuan.crm.territory.RotationMoveRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A plan as a workbook, in the words of the page. Texts are texts, whatever they begin with. */
final class RotationSheet implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("customer", "tier", "from", "to", "why", "stops", "trust", "revenue");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final MessageSource messages;
    private final Locale locale;
    private int line;

    RotationSheet(OutputStream out, MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        workbook = new Workbook(out, "Keyuan", "1.0");
        sheet = workbook.newWorksheet(word("territory.plan"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, word("territory.column." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void row(RotationMoveRow row) {
        RotationMove move = row.move();
        line++;
        text(0, row.customer());
        text(1, String.valueOf(move.tier()));
        text(2, row.fromName());
        text(3, row.toName());
        text(4, words("territory.reason.", move.due()));
        text(5, words("territory.rule.", move.rules()));
        sheet.value(line, 6, move.trust());
        sheet.value(line, 7, move.revenue());
    }

    private void text(int column, @Nullable String text) {
        if (text != null) {
            sheet.value(line, column, text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text);
        }
    }

    private String words(String prefix, List<? extends Enum<?>> values) {
        return values.stream().map(value -> word(prefix + value.name())).collect(Collectors.joining("、"));
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
