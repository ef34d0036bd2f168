package com.keyuan.crm.attachment;

import java.nio.charset.StandardCharsets;

/** A PDF begins and ends as one: nothing stands before its first line, and nothing follows its last. */
final class PdfCheck implements ContentCheck {

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        if (content.length < 8 || !text(content, 0, 5).equals("%PDF-")) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        int tail = Math.max(0, content.length - 1024);
        String end = text(content, tail, content.length - tail);
        int last = end.lastIndexOf("%%EOF");
        if (last < 0 || !end.substring(last + 5).replace("\0", "").isBlank()) {
            throw FileRefused.broken(kind);
        }
        return content;
    }

    private static String text(byte[] content, int start, int length) {
        return new String(content, start, length, StandardCharsets.ISO_8859_1);
    }
}
