package com.keyuan.crm.attachment.web;

import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** One file and the record it is to hang on. */
@Getter
@Setter
public class AttachmentForm {

    @NotNull private @Nullable UUID id;

    @NotNull private @Nullable String kind;

    @NotNull private @Nullable UUID owner;

    @NotNull private @Nullable MultipartFile file;

    SourceRef ownerRef() {
        return new SourceRef(Objects.requireNonNull(kind), Objects.requireNonNull(owner));
    }

    AttachmentId attachmentId() {
        return new AttachmentId(Objects.requireNonNull(id));
    }
}
