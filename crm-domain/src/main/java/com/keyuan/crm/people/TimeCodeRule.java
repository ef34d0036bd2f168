package com.keyuan.crm.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that a telephone shows and that change every half minute (RFC 6238 with HMAC-SHA-1, the one kind that
 * every authenticator knows).
 */
public final class TimeCodeRule {

    public static final int DIGITS = 6;
    public static final int SECONDS = 30;
    /** As long as the hash, as RFC 4226 asks. */
    public static final int SECRET_BYTES = 20;
    /** A telephone's clock may be off, and reading and typing take time: one step to either side. */
    private static final int TOLERATED_STEPS = 1;

    private TimeCodeRule() {}

    /** The half minute, counted from 1970, in which it is {@code now}. */
    public static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** What an authenticator with this secret shows in the step. */
    public static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The step to which what was typed belongs; none when it is no code of about now. */
    public static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        long present = stepAt(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
            if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(typed))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }
}
