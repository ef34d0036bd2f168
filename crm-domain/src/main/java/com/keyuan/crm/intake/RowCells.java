package com.keyuan.crm.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One row, read by what its columns mean; empty where there is no such column or cell. */
final class RowCells {

    private static final String UNSEEN =
            "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]|\\p{Cs}";

    private final Map<IntakeField, String> values = new EnumMap<>(IntakeField.class);

    RowCells(List<String> cells, Map<IntakeField, Integer> columns) {
        columns.forEach(
                (field, position) -> values.put(field, position < cells.size() ? cleaned(cells.get(position)) : ""));
    }

    String get(IntakeField field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the file has such a column at all. */
    boolean has(IntakeField field) {
        return values.containsKey(field);
    }

    /** Without what nobody sees: control and direction characters, halves of characters. */
    static String cleaned(String cell) {
        return cell.replaceAll(UNSEEN, "").strip();
    }
}
