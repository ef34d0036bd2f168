package com.keyuan.crm;

import java.util.Map;

/**
 * How the embedded server runs. The library that starts it is made for tests and switches durability off; what is given
 * here comes later on the server's command line and wins.
 */
final class EmbeddedDatabaseSettings {

    static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "192MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("jit", "off"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("idle_in_transaction_session_timeout", "5min"));

    private EmbeddedDatabaseSettings() {}
}
