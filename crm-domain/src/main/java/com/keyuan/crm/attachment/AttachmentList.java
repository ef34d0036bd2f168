package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record's files for one reader.
 *
 * @param next the id under which the reader's next file would be kept
 * @param remover the reader, where the record still allows files to be taken away; null where it does not
 */
public record AttachmentList(
        SourceRef owner,
        List<AttachmentRow> files,
        AttachmentId next,
        boolean mayAdd,
        @Nullable PersonId remover) {

    public AttachmentList {
        files = List.copyOf(files);
    }

    public boolean mayRemove(AttachmentRow file) {
        return file.author().equals(remover);
    }
}
