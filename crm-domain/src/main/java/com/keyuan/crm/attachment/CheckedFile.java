package com.keyuan.crm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that may be kept: named safely, of one of the {@link FileKind kinds} by its extension and by its content, at
 * most 10 MB, and for pictures without metadata.
 */
public final class CheckedFile {

    public static final int LARGEST = 10 * 1024 * 1024;

    private final FileName name;
    private final FileKind kind;
    private final byte[] content;

    private CheckedFile(FileName name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /** @throws FileRefused when it may not be kept */
    public static CheckedFile of(String rawName, InputStream in) {
        FileName name = FileName.of(rawName);
        FileKind kind =
                FileKind.ofExtension(name.extension()).orElseThrow(() -> FileRefused.kindNotTaken(name.extension()));
        byte[] content = read(in);
        if (content.length == 0) {
            throw FileRefused.empty();
        }
        if (content.length > LARGEST) {
            throw FileRefused.tooLarge(LARGEST / 1024 / 1024);
        }
        return new CheckedFile(name, kind, ContentCheck.of(kind).checked(kind, content));
    }

    public FileName name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    /** What is kept; not to be written into. */
    public byte[] content() {
        return content;
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] read(InputStream in) {
        try {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
