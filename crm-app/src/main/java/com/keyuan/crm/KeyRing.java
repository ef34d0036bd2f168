package com.keyuan.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one purpose by id, one of them current. */
record KeyRing(String purpose, String current, Map<String, SecretKey> keys) {

    private static final int BYTES = 32;

    KeyRing {
        keys = Map.copyOf(keys);
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("there is no " + purpose + " key named " + id);
        }
        return key;
    }

    SecretKey key() {
        return key(current);
    }

    /** @param given {@code id:key[,id:key…]} */
    static KeyRing of(String purpose, String given) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String one : given.split(",", -1)) {
            int colon = one.indexOf(':');
            keys.put(one.substring(0, colon).strip(), secret(purpose, one.substring(colon + 1)));
        }
        return new KeyRing(purpose, keys.keySet().iterator().next(), keys);
    }

    /** The key files of a purpose; none gives null's place to an empty ring without a current key. */
    static KeyRing in(Path directory, String purpose) {
        TreeMap<String, SecretKey> keys = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                files.forEach(file -> {
                    String name = file.getFileName().toString();
                    if (name.startsWith(purpose + "-") && name.endsWith(".key")) {
                        String id = name.substring(purpose.length() + 1, name.length() - ".key".length());
                        keys.put(id, secret(file.toString(), read(file)));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new KeyRing(purpose, keys.isEmpty() ? "" : keys.lastKey(), keys);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    private static SecretKey secret(String from, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != BYTES) {
            throw new CannotStart(
                    "The key given by " + from + " is not " + BYTES + " bytes in Base64.",
                    "Make one with: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return purpose + keys.keySet();
    }
}
