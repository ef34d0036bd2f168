package com.keyuan.crm.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies of a PNG (ISO/IEC 15948) only the chunks that draw it; texts, position, times and whatever follows the end stay
 * behind.
 */
final class PngCleaning implements ContentCheck {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> DRAWING = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        ByteBuffer from = ByteBuffer.wrap(content);
        if (content.length < 8 || from.getLong() != SIGNATURE) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        ByteArrayOutputStream to = new ByteArrayOutputStream(content.length);
        to.write(content, 0, 8);
        try {
            copyChunks(kind, content, from, to);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException endedEarly) {
            throw FileRefused.broken(kind);
        }
        return to.toByteArray();
    }

    private static void copyChunks(FileKind kind, byte[] content, ByteBuffer from, ByteArrayOutputStream to) {
        boolean drawn = false;
        for (String type = ""; !type.equals("IEND"); ) {
            int start = from.position();
            int length = from.getInt();
            boolean first = type.isEmpty();
            type = new String(content, start + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > from.remaining() - 8 || first != type.equals("IHDR")) {
                throw FileRefused.broken(kind);
            }
            if (first) {
                ContentCheck.requireBearable(kind, from.getInt(start + 8), from.getInt(start + 12));
            }
            CRC32 check = new CRC32();
            check.update(content, start + 4, length + 4);
            if ((int) check.getValue() != from.getInt(start + 8 + length)) {
                throw FileRefused.broken(kind);
            }
            if (DRAWING.contains(type)) {
                to.write(content, start, length + 12);
            }
            drawn |= type.equals("IDAT");
            from.position(start + length + 12);
        }
        if (!drawn) {
            throw FileRefused.broken(kind);
        }
    }
}
