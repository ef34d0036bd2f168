package com.keyuan.crm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master keys come from. A key is 32 bytes in Base64; encryption and audit keys have an id and may be many,
 * because what was written under an old one must stay readable.
 *
 * @param directory files {@code encryption-<id>.key}, {@code index.key}, {@code audit-<id>.key}; of several the one
 *     whose id sorts last is current. Beside the database unless given
 * @param create whether missing keys are made at the first start; only for the demo company
 * @param encryption {@code id:key[,id:key…]}, the first one current; instead of files
 * @param index one key; instead of a file
 * @param audit {@code id:key[,id:key…]}, the first one current; instead of files
 * @param backup {@code id:key[,id:key…]}, the first one current; instead of files {@code backup-<id>.key}; asked for by the
 *     commands that back up and restore alone
 */
@ConfigurationProperties("crm.keys")
record KeySettings(
        @Nullable Path directory,
        boolean create,
        @Nullable String encryption,
        @Nullable String index,
        @Nullable String audit,
        @Nullable String backup) {}
