package com.keyuan.crm;

import com.keyuan.crm.DatabaseAddress.Credentials;
import com.keyuan.crm.FirstAdministrator.AdministratorSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The database, external or embedded, and its two users: the owner migrates, the application may define nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int OLDEST_VERSION = 150000;

    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedDatabase embeddedDatabase(DataDirectory data) {
        return new EmbeddedDatabase(data);
    }

    @Bean
    DatabaseAddress databaseAddress(
            DatabaseSettings settings,
            ObjectProvider<EmbeddedDatabase> embedded,
            KeySettings keys,
            DataDirectory data,
            AdministratorSettings administrator) {
        if (settings.url() != null) {
            return external(settings, settings.url());
        }
        if (settings.embedded()) {
            EmbeddedDatabase own = embedded.getObject();
            return settings.join() ? own.join() : own.start();
        }
        throw new CannotStart("No database is configured.", Missing.withoutDatabase(keys, data, administrator));
    }

    @Bean
    JdbcConnectionDetails databaseOfTheApplication(DatabaseAddress address) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return address.application().user();
            }

            @Override
            public String getPassword() {
                return address.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails databaseOfTheOwner(DatabaseAddress address) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return address.owner().user();
            }

            @Override
            public String getPassword() {
                return address.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return address.url();
            }
        };
    }

    /** The grants name the application's user. */
    @Bean
    FlywayConfigurationCustomizer applicationUserOfTheGrants(DatabaseAddress address) {
        return flyway -> flyway.placeholders(
                java.util.Map.of("application_user", address.application().user()));
    }

    private static DatabaseAddress external(DatabaseSettings settings, String url) {
        if (settings.user() == null || settings.password() == null) {
            throw new CannotStart(
                    "The database " + url + " is configured without a user.",
                    "Set CRM_DATABASE_USER and CRM_DATABASE_PASSWORD.");
        }
        Credentials application = new Credentials(settings.user(), settings.password());
        DatabaseSettings.Owner owner = settings.owner();
        Credentials migrating = owner == null ? application : new Credentials(owner.user(), owner.password());
        check(url, migrating);
        return new DatabaseAddress(url, application, migrating);
    }

    private static void check(String url, Credentials owner) {
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < OLDEST_VERSION || !"UTF8".equals(row.getString(2))) {
                throw new CannotStart(
                        "The database " + url + " is PostgreSQL " + row.getInt(1) / 10000 + " with encoding "
                                + row.getString(2) + ".",
                        "Use PostgreSQL 15 or newer and a database with encoding UTF8.");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database " + url + " cannot be reached as " + owner.user() + ": " + e.getMessage(),
                    "Check CRM_DATABASE_URL, the users and passwords, and that the database is running.",
                    e);
        }
    }
}
