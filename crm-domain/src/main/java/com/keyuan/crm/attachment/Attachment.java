package com.keyuan.crm.attachment;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A file that hangs on a record of any room. */
@Entity
@Getter
public class Attachment {

    @EmbeddedId
    private AttachmentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "owner_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    private SourceRef owner;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private int size;
    private String sha256;
    private boolean thumbnail;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    public Attachment(
            AttachmentId id, SourceRef owner, CheckedFile file, boolean thumbnail, PersonId createdBy, Instant now) {
        this.id = id;
        this.owner = owner;
        this.fileName = file.name().value();
        this.kind = file.kind();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.thumbnail = thumbnail;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
