package com.keyuan.crm.attachment.persistence;

import com.keyuan.crm.attachment.AttachmentContents;
import com.keyuan.crm.attachment.AttachmentId;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAttachmentContents implements AttachmentContents {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void write(AttachmentId id, byte[] content) {
        for (int position = 0; position * PIECE < content.length; position++) {
            int start = position * PIECE;
            insert(id, position, Arrays.copyOfRange(content, start, Math.min(content.length, start + PIECE)));
        }
    }

    @Override
    public void writeThumbnail(AttachmentId id, byte[] content) {
        insert(id, THUMBNAIL, content);
    }

    @Override
    public Optional<byte[]> piece(AttachmentId id, int position) {
        return jdbc.sql("select content from attachment_piece where attachment_id = :id and position = :position")
                .param("id", id.value())
                .param("position", position)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    private void insert(AttachmentId id, int position, byte[] piece) {
        entities.flush(); // the row that the pieces refer to is written by then
        jdbc.sql("insert into attachment_piece (attachment_id, position, content) values (:id, :position, :content)")
                .param("id", id.value())
                .param("position", position)
                .param("content", piece)
                .update();
    }
}
