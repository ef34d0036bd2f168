package com.keyuan.crm.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of an archive as its directory at the end lists them. That is what programs go by that open documents; the
 * heads before the parts, which Java's own stream goes by, may say something else, or nothing yet.
 */
public final class ArchiveParts {

    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEAD = 0x04034B50;
    private static final int HEAD_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /**
     * A part, unpacked while it is read.
     *
     * @param name as the directory has it
     */
    public record Part(String name, ByteBuffer packed, boolean isDeflated) {

        public InputStream open() {
            ByteBuffer rest = packed.duplicate();
            InputStream in =
                    new ByteArrayInputStream(rest.array(), rest.arrayOffset() + rest.position(), rest.remaining());
            return isDeflated ? new InflaterInputStream(in, new Inflater(true)) : in;
        }
    }

    private ArchiveParts() {}

    /** @throws IOException when the directory does not fit the archive */
    public static List<Part> of(byte[] archive) throws IOException {
        try {
            return parts(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new IOException("the directory points outside the archive", broken);
        }
    }

    private static List<Part> parts(ByteBuffer archive) throws IOException {
        int end = ArchiveCheck.endOfDirectory(archive);
        int number = Short.toUnsignedInt(archive.getShort(end + 10));
        int at = archive.getInt(end + 16);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (archive.getInt(at) != ENTRY) {
                throw new IOException("no entry at " + at);
            }
            int name = Short.toUnsignedInt(archive.getShort(at + 28));
            parts.add(part(archive, at, name));
            at += ENTRY_LENGTH
                    + name
                    + Short.toUnsignedInt(archive.getShort(at + 30))
                    + Short.toUnsignedInt(archive.getShort(at + 32));
        }
        if (at != end) {
            throw new IOException("something lies between the entries and their end");
        }
        return parts;
    }

    private static Part part(ByteBuffer archive, int entry, int nameLength) throws IOException {
        int method = archive.getShort(entry + 10);
        int head = archive.getInt(entry + 42);
        if ((method != STORED && method != DEFLATED) || archive.getInt(head) != HEAD) {
            throw new IOException("packed in a way that nobody uses");
        }
        byte[] name = new byte[nameLength];
        archive.get(entry + ENTRY_LENGTH, name);
        int from = head
                + HEAD_LENGTH
                + Short.toUnsignedInt(archive.getShort(head + 26))
                + Short.toUnsignedInt(archive.getShort(head + 28));
        ByteBuffer packed = archive.duplicate().position(from);
        packed.limit(Math.addExact(from, archive.getInt(entry + 20)));
        return new Part(new String(name, StandardCharsets.UTF_8), packed, method == DEFLATED);
    }
}
