package com.keyuan.crm.attachment;

import java.text.Normalizer;

/**
 * The name of a file as it may be shown and sent: the last part of a path, without control, direction and invisible
 * characters and those that file systems forbid, at most 100 characters before the extension.
 */
public record FileName(String value) {

    private static final int LONGEST_STEM = 100;
    private static final int LONGEST_EXTENSION = 10;

    public static FileName of(String raw) {
        String name = Normalizer.normalize(raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\p{Zs}]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot).replaceAll("[. ]+$", "");
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        return new FileName((stem.isEmpty() ? "file" : first(LONGEST_STEM, stem))
                + (extension.isEmpty() ? "" : "." + first(LONGEST_EXTENSION, extension)));
    }

    /** What follows the last dot; empty where there is none. */
    public String extension() {
        return value.substring(value.lastIndexOf('.') < 0 ? value.length() : value.lastIndexOf('.') + 1);
    }

    private static String first(int characters, String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(characters, text.codePointCount(0, text.length()))));
    }

    @Override
    public String toString() {
        return value;
    }
}
