package com.keyuan.crm.people;

/** Bytes as letters that people can read out and type: Base32 (RFC 4648), without padding. */
final class SecretLetters {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private SecretLetters() {}

    static String of(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = (waiting << Byte.SIZE) | (one & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                letters.append(LETTERS.charAt((waiting >> bits) & 31));
            }
            waiting &= (1 << bits) - 1;
        }
        if (bits > 0) {
            letters.append(LETTERS.charAt((waiting << (BITS - bits)) & 31));
        }
        return letters.toString();
    }
}
