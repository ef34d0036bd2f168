package com.keyuan.crm.safekeeping.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.SealedColumn;
import com.keyuan.crm.shared.PersistenceTest;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
@RequiredArgsConstructor
class SealedColumnsTests {

    /** An import's cells are sealed anew run by run; the log's seals stand under their own keys for ever. */
    private static final Stream<String> OTHERWISE = Stream.of("intake_run.key_id", "audit_seal.key_id");

    private final JdbcClient jdbc;
    private final List<SealedColumn> columns;

    @Test
    void whateverStandsUnderAMasterKeyIsKnown() {
        List<String> keyed = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and column_name like '%key_id' order by 1""").query(String.class).list();

        assertThat(keyed)
                .as("a room that seals something says so by a SealedColumn, or the key it needs may be taken away")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                columns.stream().map(column -> column.table() + "." + column.keyColumn()), OTHERWISE)
                        .toList());
    }
}
