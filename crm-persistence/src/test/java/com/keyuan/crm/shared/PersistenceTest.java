package com.keyuan.crm.shared;

import com.keyuan.crm.PersistenceSlice;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test of SQL and mappings on real PostgreSQL, as the application's user, with all services and ports of the
 * domain. Each test method is one transaction, rolled back at its end; see {@link CommittingTest} for races.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJpaTest(
        showSql = false,
        properties = {
            "spring.main.lazy-initialization=true",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
            "spring.flyway.placeholders.application_user=" + TestDatabase.APPLICATION,
            "spring.datasource.hikari.maximum-pool-size=24",
            "spring.test.print-condition-evaluation-report=false",
            "spring.main.banner-mode=off",
            "logging.level.root=warn"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(classes = PersistenceSlice.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(FreshStart.class)
public @interface PersistenceTest {}
