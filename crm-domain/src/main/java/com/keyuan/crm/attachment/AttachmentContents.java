package com.keyuan.crm.attachment;

import java.util.Optional;

/** The bytes of files, in pieces. */
public interface AttachmentContents {

    /** Where the small picture of a file lies. */
    int THUMBNAIL = -1;

    void write(AttachmentId id, byte[] content);

    void writeThumbnail(AttachmentId id, byte[] content);

    /** Empty behind the last piece. */
    Optional<byte[]> piece(AttachmentId id, int position);
}
