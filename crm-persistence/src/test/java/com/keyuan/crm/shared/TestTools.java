package com.keyuan.crm.shared;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;

/** What every test on the real database has: the clock, the counter of statements, a note of what was there first. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTools {

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
