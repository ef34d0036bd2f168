package com.keyuan.crm.shared;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

/** What every test on the real database has: the connections of both users, the counter of statements, the clock. */
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

    @Bean
    public FlywayMigrationStrategy migration() {
        return flyway -> {
            flyway.migrate();
            TestDatabase.shared().rememberSeeded();
        };
    }

    @Bean
    @Primary
    public TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    public static Statements statements() {
        return new Statements();
    }

    @Bean
    public static BeanPostProcessor countingOfStatements(Statements statements) {
        return statements.counting();
    }
}
