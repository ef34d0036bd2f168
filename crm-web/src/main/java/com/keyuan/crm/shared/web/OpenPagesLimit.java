package com.keyuan.crm.shared.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * How many requests the pages that need no sign-in answer, for one address and in total, within a window. Of an IPv6 address
 * its first 64 bits count, behind which somebody has as many addresses as they like. No address is kept: only its hash with a salt that is made anew each day and never leaves the memory. There are never more counters
 * than requests that are let through in total.
 */
public final class OpenPagesLimit {

    private static final int NETWORK_BYTES = 8;

    private final OpenPagesSettings settings;
    private final Clock clock;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final byte[] salt = new byte[32];
    private LocalDate saltedOn = LocalDate.MIN;
    private long window = Long.MIN_VALUE;
    private int total;

    public OpenPagesLimit(OpenPagesSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the request; whether it is let through. One that is not counts nowhere. */
    public synchronized boolean admits(String address) {
        long now = clock.instant().getEpochSecond() / settings.window().toSeconds();
        if (now != window) {
            window = now;
            total = 0;
            byAddress.clear();
        }
        String key = hash(network(address));
        if (total >= settings.inTotal() || byAddress.getOrDefault(key, 0) >= settings.perAddress()) {
            return false;
        }
        total++;
        byAddress.merge(key, 1, Integer::sum);
        return true;
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // a literal, for which nobody is asked
            byte[] bytes =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException none) {
            return address;
        }
    }

    private String hash(String address) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(saltedOn)) {
            new SecureRandom().nextBytes(salt);
            saltedOn = today;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
