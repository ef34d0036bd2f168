package com.keyuan.crm.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A link names a survey and its last day, and is signed by HMAC-SHA-256 (RFC 2104) of both, cut to 128 bits, under a key
 * derived for links alone: id (16 bytes), day since 1970 (4), signature (16), in URL-safe Base64.
 */
public final class SurveyLinkRule {

    private static final int SIGNED = 20;
    private static final int SIGNATURE = 16;
    private static final byte[] PURPOSE = "survey-link".getBytes(StandardCharsets.US_ASCII);

    private SurveyLinkRule() {}

    /** What a genuine link says. */
    public record Content(SurveyId survey, LocalDate lastDay) {

        public boolean isOver(LocalDate today) {
            return today.isAfter(lastDay);
        }
    }

    /** The key for links under a key that serves others too. */
    public static SecretKey derived(SecretKey from) {
        return new SecretKeySpec(mac(from, PURPOSE), "HmacSHA256");
    }

    public static String token(SecretKey key, Content content) {
        ByteBuffer bytes = ByteBuffer.allocate(SIGNED + SIGNATURE);
        UUID id = content.survey().value();
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putInt((int) content.lastDay().toEpochDay());
        bytes.put(mac(key, Arrays.copyOf(bytes.array(), SIGNED)), 0, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty for whatever we did not sign. */
    public static Optional<Content> read(SecretKey key, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED + SIGNATURE) {
            return Optional.empty();
        }
        byte[] expected = Arrays.copyOf(mac(key, Arrays.copyOf(bytes, SIGNED)), SIGNATURE);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, SIGNED, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        SurveyId id = new SurveyId(new UUID(content.getLong(), content.getLong()));
        return Optional.of(new Content(id, LocalDate.ofEpochDay(content.getInt())));
    }

    private static byte[] mac(SecretKey key, byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }
}
