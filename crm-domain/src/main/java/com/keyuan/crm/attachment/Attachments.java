package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files and what is known of them; their bytes are in {@link AttachmentContents}. */
public interface Attachments {

    Optional<Attachment> findById(AttachmentId id);

    Attachment save(Attachment attachment);

    void delete(Attachment attachment);

    default int countOf(SourceRef owner) {
        return countOf(owner.kind(), owner.id());
    }

    int countOf(String ownerKind, UUID ownerId);

    /** The record's files in the order in which they came. */
    default List<AttachmentRow> rowsOf(SourceRef owner) {
        return rowsOf(owner.kind(), owner.id());
    }

    List<AttachmentRow> rowsOf(String ownerKind, UUID ownerId);
}
