package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/**
 * A file in a list.
 *
 * @param size in bytes
 * @param thumbnail whether there is a small picture of it
 */
public record AttachmentRow(
        AttachmentId id,
        String fileName,
        FileKind kind,
        int size,
        boolean thumbnail,
        PersonId author,
        String authorName,
        Instant createdAt) {

    /** For a person to read: 1.2 MB. */
    public String sizeText() {
        return size < 1024 * 1024
                ? Math.max(1, size / 1024) + " KB"
                : Math.round(size / 1024.0 / 1024 * 10) / 10.0 + " MB";
    }
}
