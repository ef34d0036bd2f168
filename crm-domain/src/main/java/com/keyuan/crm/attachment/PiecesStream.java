package com.keyuan.crm.attachment;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a file piece by piece, each in a statement of its own: no connection is held while a slow reader takes it. */
final class PiecesStream extends InputStream {

    private final AttachmentContents contents;
    private final AttachmentId id;
    private long left;
    private int next;
    private InputStream piece = InputStream.nullInputStream();

    PiecesStream(AttachmentContents contents, AttachmentId id, long size) {
        this.contents = contents;
        this.id = id;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int read = piece.read(into, offset, length);
        if (read < 0) {
            Optional<byte[]> following = contents.piece(id, next++);
            piece = new ByteArrayInputStream(
                    following.orElseThrow(() -> new EOFException("the file was removed while it was read")));
            read = piece.read(into, offset, length);
        }
        left -= Math.max(0, read);
        return read;
    }
}
