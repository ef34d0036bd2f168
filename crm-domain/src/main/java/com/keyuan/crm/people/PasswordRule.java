package com.keyuan.crm.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, and not one of those that are tried first. No forced mixture of characters and no
 * forced change, as NIST SP 800-63B and OWASP ASVS 5 advise.
 */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 64;
    /** bcrypt looks no further. */
    private static final int MOST_BYTES = 72;
    /** Hashes of the most common passwords of known leaks, so that the list itself is no reading matter. */
    private static final Set<String> COMMON = read("/people/common-passwords.txt");

    private PasswordRule() {}

    /**
     * @throws PasswordRefused with the reason, where the profile asks for more kinds of characters
     */
    public static void check(PasswordProfile profile, String password, String username) {
        check(password, username);
        if (kinds(password) < profile.kinds()) {
            throw new PasswordRefused("kinds", profile.kinds());
        }
    }

    /**
     * @param username the password may not contain it
     * @throws PasswordRefused with the reason
     */
    public static void check(String password, String username) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new PasswordRefused("short", SHORTEST);
        }
        if (password.codePointCount(0, password.length()) > LONGEST
                || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new PasswordRefused("long", LONGEST);
        }
        if (plain.contains(username.toLowerCase(Locale.ROOT))) {
            throw new PasswordRefused("username");
        }
        if (isCommon(plain) || isMonotonous(plain)) {
            throw new PasswordRefused("common");
        }
    }

    private static long kinds(String password) {
        return password.codePoints()
                .mapToObj(one -> Character.isUpperCase(one)
                        ? "capital"
                        : Character.isLowerCase(one) ? "small" : Character.isDigit(one) ? "digit" : "other")
                .distinct()
                .count();
    }

    private static boolean isCommon(String plain) {
        String core = plain.replaceAll("[^a-z]+$", ""); // "password2026!" is "password"
        return COMMON.contains(hash(plain)) || (core.length() >= 8 && COMMON.contains(hash(core)));
    }

    /** Few different characters, or mostly a run up or down the alphabet or the digits. */
    private static boolean isMonotonous(String plain) {
        if (plain.chars().distinct().count() < 5) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            if (Math.abs(plain.charAt(i) - plain.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps * 10 >= (plain.length() - 1) * 7;
    }

    private static Set<String> read(String resource) {
        InputStream list = Objects.requireNonNull(PasswordRule.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String plain) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
