package com.keyuan.crm;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which database. The embedded one, or an external PostgreSQL 15 or newer with UTF-8.
 *
 * @param embedded whether the application runs its own PostgreSQL below the data directory
 * @param join for a command beside the application: uses the embedded server that is running, and makes no new one
 * @param url JDBC address of an external one, for instance {@code jdbc:postgresql://db:5432/crm}; wins over the embedded
 * @param user the application's user, who may define nothing
 * @param owner the user who owns the tables and migrates; where it is left out, the application's user does that, too
 */
@ConfigurationProperties("crm.database")
record DatabaseSettings(
        boolean embedded,
        boolean join,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Owner owner) {

    record Owner(String user, String password) {}
}
