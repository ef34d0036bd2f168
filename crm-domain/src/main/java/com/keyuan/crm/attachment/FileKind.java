package com.keyuan.crm.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are kept; everything else is refused. */
public enum FileKind {
    /** Also under the extension jpeg. */
    JPG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    PDF("application/pdf"),
    /** The layout of Chinese electronic invoices (GB/T 33190): a ZIP archive. */
    OFD("application/ofd"),
    XML("application/xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this == JPG || this == PNG || this == WEBP;
    }

    static Optional<FileKind> ofExtension(String extension) {
        String upper = extension.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(upper) || (kind == JPG && upper.equals("JPEG")))
                .findFirst();
    }
}
