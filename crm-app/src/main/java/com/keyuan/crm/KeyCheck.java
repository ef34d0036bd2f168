package com.keyuan.crm;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a fingerprint of each master key in the database, so that a database is never opened with the keys of another:
 * its secrets would look destroyed, and what is written would be lost to the right key.
 */
@RequiredArgsConstructor
class KeyCheck {

    private final JdbcClient jdbc;

    void belongsHere(KeyRing ring) {
        isWhole();
        ring.keys().forEach((id, key) -> belongsHere(ring.purpose(), id, key));
    }

    /** What a restore that was broken off has left is not taken for the company's records. */
    private void isWhole() {
        if (jdbc.sql("select to_regclass('public.restore_begun') is not null")
                .query(Boolean.class)
                .single()) {
            throw new CannotStart(
                    "This database is being restored, or its restore was broken off.",
                    "Wait for the restore, or run it again; until then the database holds no records.");
        }
    }

    private void belongsHere(String purpose, String id, SecretKey key) {
        byte[] fingerprint = fingerprint(key);
        jdbc.sql("""
                        insert into master_key (purpose, id, fingerprint) values (:purpose, :id, :fingerprint)
                        on conflict do nothing""")
                .param("purpose", purpose)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .update();
        byte[] known = jdbc.sql("select fingerprint from master_key where purpose = :purpose and id = :id")
                .param("purpose", purpose)
                .param("id", id)
                .query(byte[].class)
                .single();
        if (!Arrays.equals(known, fingerprint)) {
            throw new CannotStart(
                    "The " + purpose + " key \"" + id + "\" is not the one this database was written with.",
                    "Bring back the key files that belong to this database; a new key needs a new id.");
        }
    }

    private static byte[] fingerprint(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(
                    mac.doFinal("keyuan crm master key".getBytes(java.nio.charset.StandardCharsets.US_ASCII)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
