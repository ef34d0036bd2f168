package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One stored file. */
@Embeddable
public record AttachmentId(@Column(name = "id") UUID value) implements Serializable {

    public static AttachmentId next() {
        return new AttachmentId(TimeOrderedIds.next());
    }

    public static AttachmentId of(String value) {
        return new AttachmentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
