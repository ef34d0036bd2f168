package com.keyuan.crm.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files for tests, good and bad, made as they are needed. */
public final class TestFiles {

    private TestFiles() {}

    /** A real JPEG, red on the left and blue on the right. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** What a phone writes into its pictures: camera and place, and that it was held upright (6). */
    public static byte[] jpegFromAPhone(int width, int height) {
        byte[] gps = "GPSLatitude 31.2304 N, Huawei P60".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + gps.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(6)
                .putInt(0);
        tiff.put(gps);
        byte[] exif = concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        byte[] comment = "taken at the customer's gate".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = jpeg(width, height);
        return concat(
                Arrays.copyOf(plain, 2),
                segment(0xE1, exif),
                segment(0xFE, comment),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** The beginning of a PNG that says it is this large; what would be drawn is missing. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] plain = png(1, 1);
        ByteBuffer.wrap(plain).putInt(16, width).putInt(20, height);
        CRC32 check = new CRC32();
        check.update(plain, 12, 17);
        ByteBuffer.wrap(plain).putInt(29, (int) check.getValue());
        return plain;
    }

    /** A JPEG whose frame says it is this large. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] plain = jpeg(8, 8);
        for (int at = 2; at < plain.length; ) {
            int marker = plain[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xC2) {
                ByteBuffer.wrap(plain).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return plain;
            }
            at += 2 + (plain[at + 2] & 0xFF) * 256 + (plain[at + 3] & 0xFF);
        }
        throw new IllegalStateException("no frame");
    }

    public static byte[] pngWithText(String text) {
        byte[] plain = png(4, 4);
        byte[] content = ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length);
        chunk.put("tEXt".getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) check.getValue());
        return concat(Arrays.copyOf(plain, 33), chunk.array(), Arrays.copyOfRange(plain, 33, plain.length));
    }

    /** One dot, lossless, with an EXIF chunk; for the JDK writes no WebP. */
    public static byte[] webpWithExif() {
        byte[] drawn = {0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xFE, 0x07, 0};
        byte[] exif = "II*\0GPSLatitude 31.2304".getBytes(StandardCharsets.US_ASCII);
        byte[] canvas = {0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        return riff(chunk("VP8X", canvas), chunk("VP8L", drawn), chunk("EXIF", exif));
    }

    public static byte[] webpClaiming(int width, int height) {
        ByteBuffer canvas = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        canvas.putInt(0).putInt(width - 1).position(7);
        canvas.putInt(height - 1);
        return riff(chunk("VP8X", Arrays.copyOf(canvas.array(), 10)), chunk("VP8L", new byte[14]));
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
    }

    /** Pairs of names and contents. */
    public static byte[] zip(String... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A workbook whose one sheet is this many megabytes of nothing. */
    public static byte[] bombXlsx(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return concat(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + content.length + (content.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] content = concat("WEBP".getBytes(StandardCharsets.US_ASCII), concat(chunks));
        ByteBuffer length =
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return concat("RIFF".getBytes(StandardCharsets.US_ASCII), length.array(), content);
    }
}
