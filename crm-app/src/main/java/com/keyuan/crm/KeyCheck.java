package com.keyuan.crm;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
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
        isWhole(ring);
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

    /** What stands under a key is lost without it: better no start than that nobody notices. */
    private void isWhole(KeyRing ring) {
        List<String> needed = jdbc.sql("select id from master_key where purpose = :purpose and retired_at is null")
                .param("purpose", ring.purpose())
                .query(String.class)
                .list();
        for (String id : needed) {
            if (!ring.keys().containsKey(id)) {
                throw new CannotStart(
                        "The " + ring.purpose() + " key \"" + id + "\" is missing, and things still stand under it.",
                        "Bring back " + ring.purpose() + "-" + id + ".key. It may go when --rekey says so.");
            }
        }
        if (ring.purpose().equals("index") && !needed.isEmpty() && !needed.equals(List.of(ring.current()))) {
            throw new CannotStart(
                    "The index key is \"" + ring.current() + "\", but numbers were made to be found by \""
                            + needed.get(0) + "\".",
                    "Take index-" + ring.current() + ".key away: the index key stays the same.");
        }
        jdbc.sql(
                        "update master_key set retired_at = null where purpose = :purpose and id = :id and retired_at is not null")
                .param("purpose", ring.purpose())
                .param("id", ring.current())
                .update();
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
