package com.keyuan.crm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param schema the last migration that the database had
 * @param repeatable the scripts that filled its lists, with their checksums: a changed one runs again after the restore
 */
record BackupManifest(
        Instant takenAt,
        String schema,
        String server,
        Map<String, Integer> repeatable,
        List<Table> tables,
        List<Sequence> sequences) {

    /**
     * One table of it.
     *
     * @param columns those that are copied, joined by commas; not those that the database reckons itself
     * @param digest the sum over the hashes of all rows
     */
    record Table(String name, String columns, long rows, String digest) {}

    /** Where a sequence stands; no value where it was never asked. */
    record Sequence(String name, @Nullable Long value) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
