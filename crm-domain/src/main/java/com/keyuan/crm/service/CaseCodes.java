package com.keyuan.crm.service;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes by which customers follow a case without signing in: 26 characters of 32, 130 random bits. */
final class CaseCodes {

    static final int LENGTH = 26;

    /** Crockford's Base32: nothing that reads like something else. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseCodes() {}

    static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    /** As somebody may have typed it: in small letters, in groups, with O for 0 and I or L for 1. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
