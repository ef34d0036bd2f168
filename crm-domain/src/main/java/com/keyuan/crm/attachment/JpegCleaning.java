package com.keyuan.crm.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies of a JPEG (ITU-T T.81) only what draws the picture: position, camera, comments, previews and whatever follows
 * the end stay behind. How the picture is turned and its colour profile are kept, for without them it would look wrong.
 */
final class JpegCleaning implements ContentCheck {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int DHT = 0xC4;
    private static final int DAC = 0xCC;
    private static final int JPG = 0xC8;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;

    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        if (content.length < 4 || at(content, 0) != 0xFF || at(content, 1) != SOI || at(content, 2) != 0xFF) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        try {
            return new Copy(kind, content).made();
        } catch (IndexOutOfBoundsException endedEarly) {
            throw FileRefused.broken(kind);
        }
    }

    /** 1 to 8 as in the EXIF standard, 1 where the picture stands upright or says nothing. */
    static int orientation(byte[] jpeg) {
        int position = 2;
        while (position + 4 <= jpeg.length && at(jpeg, position) == 0xFF && at(jpeg, position + 1) != SOS) {
            int length = (at(jpeg, position + 2) << 8) | at(jpeg, position + 3);
            int end = Math.min(jpeg.length, position + 2 + length);
            if (at(jpeg, position + 1) == APP1 && startsWith(jpeg, position + 4, end, EXIF)) {
                return orientation(jpeg, position + 4 + EXIF.length, end);
            }
            position += 2 + length;
        }
        return 1;
    }

    private static int orientation(byte[] jpeg, int tiff, int end) {
        if (tiff + 8 > end) {
            return 1;
        }
        boolean little = jpeg[tiff] == 'I';
        long directory = number(jpeg, tiff + 4, 4, little);
        if (directory > end - tiff - 2L) {
            return 1;
        }
        int entries = tiff + (int) directory;
        int count = (int) number(jpeg, entries, 2, little);
        for (int entry = entries + 2; count-- > 0 && entry + 12 <= end; entry += 12) {
            if (number(jpeg, entry, 2, little) == 0x0112) {
                int turned = (int) number(jpeg, entry + 8, 2, little);
                return turned >= 1 && turned <= 8 ? turned : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] bytes, int position, int length, boolean little) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) | at(bytes, position + (little ? length - 1 - i : i));
        }
        return number;
    }

    private static int at(byte[] bytes, int position) {
        return bytes[position] & 0xFF;
    }

    private static boolean startsWith(byte[] bytes, int start, int end, byte[] prefix) {
        return start + prefix.length <= end
                && Arrays.equals(bytes, start, start + prefix.length, prefix, 0, prefix.length);
    }

    /** One pass over the markers. */
    private static final class Copy {

        private final FileKind kind;
        private final byte[] from;
        private final ByteArrayOutputStream to;
        private int position = 2;
        private boolean framed;
        private boolean scanned;

        Copy(FileKind kind, byte[] from) {
            this.kind = kind;
            this.from = from;
            this.to = new ByteArrayOutputStream(from.length);
        }

        byte[] made() {
            to.write(0xFF);
            to.write(SOI);
            writeOrientation(orientation(from));
            while (true) {
                int marker = nextMarker();
                if (marker == EOI) {
                    if (!framed || !scanned) {
                        throw FileRefused.broken(kind);
                    }
                    to.write(0xFF);
                    to.write(EOI);
                    return to.toByteArray();
                }
                segment(marker);
            }
        }

        private int nextMarker() {
            if (at(from, position) != 0xFF) {
                throw FileRefused.broken(kind);
            }
            while (at(from, position) == 0xFF) {
                position++;
            }
            return at(from, position++);
        }

        private void segment(int marker) {
            int length = (at(from, position) << 8) | at(from, position + 1);
            int end = position + length;
            if (length < 2 || end > from.length || marker < 0xC0 || (marker >= 0xD0 && marker < SOS)) {
                throw FileRefused.broken(kind);
            }
            if (isFrame(marker)) {
                ContentCheck.requireBearable(
                        kind,
                        (at(from, position + 5) << 8) | at(from, position + 6),
                        (at(from, position + 3) << 8) | at(from, position + 4));
                framed = true;
            }
            if (marker == APP0 && startsWith(from, position + 2, end, JFIF) && length >= 16) {
                writeJfifWithoutPreview();
            } else if (draws(marker, end)) {
                to.write(0xFF);
                to.write(marker);
                to.write(from, position, length);
            }
            position = end;
            if (marker == SOS) {
                scan();
            }
        }

        private boolean draws(int marker, int end) {
            return isFrame(marker)
                    || marker == SOS
                    || marker == DQT
                    || marker == DHT
                    || marker == DRI
                    || marker == DAC
                    || (marker == APP2 && startsWith(from, position + 2, end, ICC))
                    || (marker == APP14 && startsWith(from, position + 2, end, ADOBE));
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
        }

        /** The drawn lines themselves: up to the next marker that is neither a stuffed byte nor a restart. */
        private void scan() {
            scanned = true;
            int start = position;
            while (true) {
                if (at(from, position) == 0xFF) {
                    int next = at(from, position + 1);
                    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                        break;
                    }
                }
                position++;
            }
            to.write(from, start, position - start);
        }

        private void writeJfifWithoutPreview() {
            to.write(0xFF);
            to.write(APP0);
            to.write(0);
            to.write(16);
            to.write(from, position + 2, 12);
            to.write(0);
            to.write(0);
        }

        private void writeOrientation(int turned) {
            if (turned == 1) {
                return;
            }
            // one directory of one entry, big-endian: tag 0x0112, type SHORT, one value
            byte[] tiff = {
                'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) turned, 0, 0, 0, 0, 0, 0
            };
            to.write(0xFF);
            to.write(APP1);
            to.write(0);
            to.write(2 + EXIF.length + tiff.length);
            to.writeBytes(EXIF);
            to.writeBytes(tiff);
        }
    }
}
