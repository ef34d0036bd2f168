package com.keyuan.crm.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The chain of the log: each entry's seal is HMAC-SHA256 over the seal before, its position and its content, so that
 * an entry edited, removed, added or moved shows at its own place.
 */
final class SealChain {

    private static final String ALGORITHM = "HmacSHA256";
    /** What the first seal stands on. */
    static final byte[] BEGINNING = new byte[32];

    private SealChain() {}

    /** @param position counted from 1 */
    static byte[] next(SecretKey key, byte[] before, long position, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(before);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
