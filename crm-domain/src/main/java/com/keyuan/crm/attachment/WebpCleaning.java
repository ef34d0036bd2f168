package com.keyuan.crm.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Copies of a WebP (RFC 9649) only the chunks that draw it; EXIF, XMP and unknown ones stay behind. */
final class WebpCleaning implements ContentCheck {

    private static final Set<String> DRAWING = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        if (content.length < 20
                || !ascii(content, 0, 4).equals("RIFF")
                || !ascii(content, 8, 4).equals("WEBP")) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        try {
            return cleaned(kind, content, ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException endedEarly) {
            throw FileRefused.broken(kind);
        }
    }

    private static byte[] cleaned(FileKind kind, byte[] content, ByteBuffer from) {
        ByteArrayOutputStream to = new ByteArrayOutputStream(content.length);
        to.write(content, 0, 12);
        long end = Math.min(8 + Integer.toUnsignedLong(from.getInt(4)), content.length);
        boolean drawn = false;
        for (int start = 12; start + 8 <= end; ) {
            String type = ascii(content, start, 4);
            long length = Integer.toUnsignedLong(from.getInt(start + 4));
            long padded = length + (length & 1);
            if (start + 8 + length > end) {
                throw FileRefused.broken(kind);
            }
            drawn |= measure(kind, type, content, from, start + 8);
            if (DRAWING.contains(type)) {
                byte[] chunk = Arrays.copyOfRange(content, start, (int) (start + 8 + padded));
                if (type.equals("VP8X")) {
                    chunk[8] &= (byte) ~EXIF_AND_XMP;
                }
                to.writeBytes(chunk);
            }
            start += (int) (8 + padded);
        }
        if (!drawn) {
            throw FileRefused.broken(kind);
        }
        byte[] made = to.toByteArray();
        ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN).putInt(4, made.length - 8);
        return made;
    }

    /** Whether the chunk is a picture, after a look at its size; see RFC 9649, sections 2.5 to 2.7. */
    private static boolean measure(FileKind kind, String type, byte[] content, ByteBuffer from, int start) {
        switch (type) {
            case "VP8X" -> {
                ContentCheck.requireBearable(kind, 1 + number24(content, start + 4), 1 + number24(content, start + 7));
                return false;
            }
            case "VP8 " -> {
                ContentCheck.requireBearable(
                        kind, from.getShort(start + 6) & 0x3FFF, from.getShort(start + 8) & 0x3FFF);
                return true;
            }
            case "VP8L" -> {
                int bits = from.getInt(start + 1);
                ContentCheck.requireBearable(kind, 1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF));
                return true;
            }
            default -> {
                return type.equals("ANMF");
            }
        }
    }

    private static long number24(byte[] content, int start) {
        return (content[start] & 0xFF) | ((content[start + 1] & 0xFF) << 8) | ((content[start + 2] & 0xFF) << 16);
    }

    private static String ascii(byte[] content, int start, int length) {
        return new String(content, start, length, StandardCharsets.ISO_8859_1);
    }
}
