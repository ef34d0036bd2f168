package com.keyuan.crm.attachment.persistence;

import com.keyuan.crm.attachment.Attachment;
import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentRow;
import com.keyuan.crm.attachment.Attachments;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAttachments extends Attachments, Repository<Attachment, AttachmentId> {

    @Override
    @Query("select cast(count(a) as int) from Attachment a where a.owner.kind = :ownerKind and a.owner.id = :ownerId")
    int countOf(String ownerKind, UUID ownerId);

    @Override
    @Query("""
            select new com.keyuan.crm.attachment.AttachmentRow(
                       a.id, a.fileName, a.kind, a.size, a.thumbnail, a.createdBy, p.name, a.createdAt)
            from Attachment a join Person p on p.id.value = a.createdBy.value
            where a.owner.kind = :ownerKind and a.owner.id = :ownerId
            order by a.createdAt, a.id.value""")
    List<AttachmentRow> rowsOf(String ownerKind, UUID ownerId);
}
