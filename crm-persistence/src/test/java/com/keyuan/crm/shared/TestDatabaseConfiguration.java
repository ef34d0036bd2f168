package com.keyuan.crm.shared;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The connections of both users of the test database. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean
    @Primary
    public JdbcConnectionDetails testDatabase() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return TestDatabase.APPLICATION;
            }

            @Override
            public String getPassword() {
                return TestDatabase.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return TestDatabase.shared().url();
            }
        };
    }

    @Bean
    @Primary
    public FlywayConnectionDetails testDatabaseOfTheOwner() {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return TestDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return TestDatabase.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return TestDatabase.shared().url();
            }
        };
    }
}
