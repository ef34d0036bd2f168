package com.keyuan.crm.interaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A report is signed by the HMAC-SHA256 (RFC 2104) of its time, a dot and its body under the secret of the channel, in
 * hexadecimal digits. It is fresh within five minutes of our clock.
 */
public final class WebhookSignatureRule {

    public static final Duration WINDOW = Duration.ofMinutes(5);

    private WebhookSignatureRule() {}

    /** @param timestamp Unix seconds, as they are sent */
    public static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    /** Compared in a time that tells nothing. */
    public static boolean isSigned(String secret, String timestamp, byte[] body, String signature) {
        return MessageDigest.isEqual(
                signature(secret, timestamp, body).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    public static boolean isFresh(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return off.abs().compareTo(WINDOW) <= 0;
    }
}
