package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes on paper for the day on which the telephone is lost, each good once. They are 80 bits of chance, so a plain hash
 * keeps them; it is bound to the person, so that equal codes show nowhere.
 */
final class RecoveryCodes {

    static final int HOW_MANY = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** New ones, as they are printed: {@code ABCD-EFGH-IJKL-MNOP}. */
    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** What is kept of a code, however it was typed, in hexadecimal digits. */
    static String hash(PersonId person, String typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] content = (person + "|" + plain(typed)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return SecretLetters.of(bytes).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }
}
