package com.keyuan.crm.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The chain of the log: each entry's seal is HMAC-SHA256 over the seal before, its position and its content, so that
 * an entry edited, removed, added or moved shows at its own place.
 */
final class SealChain {

    private static final String ALGORITHM = "HmacSHA256";
    /** What the first seal stands on. */
    static final String BEGINNING = "00".repeat(32);

    private SealChain() {}

    /**
     * @param before the MAC of the link before, in hexadecimal digits like the answer
     * @param position counted from 1
     */
    static String next(SecretKey key, String before, long position, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(HexFormat.of().parseHex(before));
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
