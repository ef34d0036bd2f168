package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.CurrentUser;
import java.util.UUID;

/** Implemented by each room whose records carry files: it alone knows who may see them and add to them. */
public interface AttachmentOwner {

    /** The room's word for the record, as in {@code SourceRef.kind}. */
    String kind();

    boolean maySee(CurrentUser user, UUID record);

    /** Whether this person may add a file to the record in its present state. */
    boolean mayAdd(CurrentUser user, UUID record);

    /** Whether the author of a file may still take it away; as long as they could add one. */
    default boolean mayRemove(CurrentUser user, UUID record) {
        return mayAdd(user, record);
    }
}
