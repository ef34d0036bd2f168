package com.keyuan.crm;

import com.keyuan.crm.people.TimeCodeRule;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;

/** A telephone's authenticator, given the letters of the page. */
public record Authenticator(byte[] secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** @param letters of the secret, in groups */
    public static Authenticator of(String letters) {
        BigInteger number = BigInteger.ZERO;
        String plain = letters.replace(" ", "").strip().toUpperCase(Locale.ROOT);
        for (char letter : plain.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[TimeCodeRule.SECRET_BYTES];
        byte[] found = number.toByteArray();
        int length = Math.min(bytes.length, found.length);
        System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
        return new Authenticator(bytes);
    }

    /** What it shows at the moment. */
    public String at(Instant now) {
        return TimeCodeRule.code(secret, TimeCodeRule.stepAt(now));
    }
}
