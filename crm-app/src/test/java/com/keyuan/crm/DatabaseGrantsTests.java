package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@RequiredArgsConstructor
class DatabaseGrantsTests {

    private final JdbcClient jdbc;

    @Test
    void worksAsAUserWhoOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("crm_app");
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set kind = 'VIEWED'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_entry_default",
                "update audit_entry_default set details = '{}'",
                "create table mine (id int)",
                "alter table person add column x int",
                "drop table person",
                "select * from flyway_schema_history",
                "create role mine"
            })
    void mayNeitherDefineAnythingNorChangeTheLog(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .satisfies(cause -> assertThat(cause.getMessage()).containsAnyOf("permission denied", "must be owner"));
    }
}
