package com.keyuan.crm.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
        int furthest = Math.max(0, bytes.capacity() - END_LENGTH - 0xFFFF);
        for (int end = bytes.capacity() - END_LENGTH; end >= furthest; end--) {
            if (bytes.getInt(end) == END_OF_DIRECTORY) {
                int comment = bytes.getShort(end + 20) & 0xFFFF;
                long directory =
                        Integer.toUnsignedLong(bytes.getInt(end + 16)) + Integer.toUnsignedLong(bytes.getInt(end + 12));
                if (end + END_LENGTH + comment == bytes.capacity() && directory == end) {
                    return;
                }
            }
        }
        throw FileRefused.broken(kind);
    }

    private static Set<String> names(FileKind kind, byte[] content) {
        Set<String> names = new HashSet<>();
        byte[] piece = new byte[8192];
        long unpacked = 0;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry; (entry = archive.getNextEntry()) != null; ) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
                    throw FileRefused.broken(kind);
                }
                names.add(name);
                for (int read; (read = archive.read(piece)) > 0; ) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw FileRefused.unpacksTooLarge();
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw FileRefused.unpacksTooLarge();
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw FileRefused.broken(kind);
        }
        return names;
    }
}
