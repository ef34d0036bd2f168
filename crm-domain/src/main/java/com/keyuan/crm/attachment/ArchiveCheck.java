package com.keyuan.crm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A ZIP archive that is a document: begins at the first byte, ends at the last, holds what such a document must hold,
 * and unpacks, really unpacked and counted, to no more than 100 MB in 5,000 entries.
 */
final class ArchiveCheck implements ContentCheck {

    static final long MOST_UNPACKED = 100L * 1024 * 1024;
    static final int MOST_ENTRIES = 5_000;

    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int END_LENGTH = 22;

    private final Set<String> required;

    private ArchiveCheck(Set<String> required) {
        this.required = required;
    }

    static ArchiveCheck ofd() {
        return new ArchiveCheck(Set.of("ofd.xml"));
    }

    static ArchiveCheck xlsx() {
        return new ArchiveCheck(Set.of("[content_types].xml", "xl/workbook.xml"));
    }

    @Override
    public byte[] checked(FileKind kind, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < END_LENGTH || bytes.getInt(0) != LOCAL_HEADER) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        requireNothingAround(kind, bytes);
        Set<String> names = names(kind, content);
        if (!names.containsAll(required)) {
            throw FileRefused.notWhatItsNameSays(kind);
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw FileRefused.macros();
        }
        return content;
    }

    /** The directory ends where its end mark says, and with the comment the file ends too. */
    private static void requireNothingAround(FileKind kind, ByteBuffer bytes) {
        try {
            endOfDirectory(bytes);
        } catch (IOException something) {
            throw FileRefused.broken(kind);
        }
    }

    /** @throws IOException when the archive does not end with its directory */
    static int endOfDirectory(ByteBuffer bytes) throws IOException {
        int furthest = Math.max(0, bytes.capacity() - END_LENGTH - 0xFFFF);
        for (int end = bytes.capacity() - END_LENGTH; end >= furthest; end--) {
            if (bytes.getInt(end) == END_OF_DIRECTORY) {
                int comment = bytes.getShort(end + 20) & 0xFFFF;
                long directory =
                        Integer.toUnsignedLong(bytes.getInt(end + 16)) + Integer.toUnsignedLong(bytes.getInt(end + 12));
                if (end + END_LENGTH + comment == bytes.capacity() && directory == end) {
                    return end;
                }
            }
        }
        throw new IOException("no directory at the end");
    }

    private static Set<String> names(FileKind kind, byte[] content) {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        try {
            List<ArchiveParts.Part> parts = ArchiveParts.of(content);
            if (parts.size() > MOST_ENTRIES) {
                throw FileRefused.unpacksTooLarge();
            }
            for (ArchiveParts.Part part : parts) {
                String name = part.name().toLowerCase(Locale.ROOT);
                if (name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
                    throw FileRefused.broken(kind);
                }
                names.add(name);
                unpacked = unpacked(part, unpacked);
            }
        } catch (IOException unreadable) {
            throw FileRefused.broken(kind);
        }
        return names;
    }

    private static long unpacked(ArchiveParts.Part part, long before) throws IOException {
        long unpacked = before;
        byte[] piece = new byte[8192];
        try (InputStream in = part.open()) {
            for (int read; (read = in.read(piece)) > 0; ) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED) {
                    throw FileRefused.unpacksTooLarge();
                }
            }
        }
        return unpacked;
    }
}
