package com.keyuan.crm;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded database's users, made at the first start and kept where only we may read them. */
record DatabasePasswords(String superuser, String owner, String application) {

    static final String OWNER = "crm_owner";
    static final String APPLICATION = "crm_app";

    static DatabasePasswords of(DataDirectory data) {
        Path file = data.path().resolve("database.properties");
        if (!Files.exists(file)) {
            data.writeSecret(
                    file, "superuser=" + random() + "\nowner=" + random() + "\napplication=" + random() + "\n");
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabasePasswords(
                kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("application"));
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "passwords";
    }
}
