package com.keyuan.crm;

import com.keyuan.crm.audit.AuditKeys;
import com.keyuan.crm.customer.MasterKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Separate master keys for encryption, index and audit, from files or the environment. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    private static final String FIRST = "1";

    @Bean
    MasterKeys masterKeys(KeySettings settings, DataDirectory data, KeyCheck check) {
        KeyRing encryption = ring("encryption", settings.encryption(), settings, data);
        // one index key at a time: a second would find nothing that stands under the first
        KeyRing index = ring("index", settings.index() == null ? null : FIRST + ":" + settings.index(), settings, data);
        check.belongsHere(encryption);
        check.belongsHere(index);
        return new MasterKeys() {
            @Override
            public SecretKey encryption(String keyId) {
                return encryption.key(keyId);
            }

            @Override
            public String currentKeyId() {
                return encryption.current();
            }

            @Override
            public SecretKey index() {
                return index.key();
            }
        };
    }

    @Bean
    AuditKeys auditKeys(KeySettings settings, DataDirectory data, KeyCheck check) {
        KeyRing audit = ring("audit", settings.audit(), settings, data);
        check.belongsHere(audit);
        return new AuditKeys() {
            @Override
            public String currentId() {
                return audit.current();
            }

            @Override
            public SecretKey key(String id) {
                return audit.key(id);
            }
        };
    }

    @Bean
    KeyCheck keyCheck(JdbcClient jdbc) {
        return new KeyCheck(jdbc);
    }

    /** What backups are sealed with; not tied to one database, and needed by no running application. */
    @Bean
    @Lazy
    BackupKeys backupKeys(KeySettings settings, DataDirectory data) {
        return new BackupKeys(ring("backup", settings.backup(), settings, data));
    }

    /** The purposes for which there is neither a key nor leave to make one. */
    static List<String> missing(KeySettings settings, DataDirectory data) {
        if (settings.create()) {
            return List.of();
        }
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        given.put("encryption", Optional.ofNullable(settings.encryption()));
        given.put("index", Optional.ofNullable(settings.index()));
        given.put("audit", Optional.ofNullable(settings.audit()));
        return given.entrySet().stream()
                .filter(key -> key.getValue().isEmpty()
                        && KeyRing.in(directory(settings, data), key.getKey()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Path directory(KeySettings settings, DataDirectory data) {
        return settings.directory() == null ? data.path().resolve("keys") : settings.directory();
    }

    private static KeyRing ring(String purpose, @Nullable String given, KeySettings settings, DataDirectory data) {
        if (given != null) {
            return KeyRing.of(purpose, given);
        }
        Path directory = directory(settings, data);
        KeyRing found = KeyRing.in(directory, purpose);
        if (found.isEmpty() && settings.create()) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            Path made = data.part("keys").resolve(purpose + "-" + FIRST + ".key");
            data.writeSecret(made, Base64.getEncoder().encodeToString(key) + "\n");
            return KeyRing.in(directory, purpose);
        }
        if (found.isEmpty()) {
            throw new CannotStart(
                    "There is no " + purpose + " key.",
                    "Put it into " + directory.resolve(purpose + "-" + FIRST + ".key")
                            + " (openssl rand -base64 32), or set CRM_KEYS_DIRECTORY to where the key files are."
                            + " Keep a copy apart from the database: without its keys a backup cannot be read.");
        }
        return found;
    }
}
