package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A promise that stands many times in the catalogue of the database.
 *
 * @param queries answers the statements that look, each of which answers a row of words where it is broken
 */
record CatalogueCheck(JdbcClient jdbc, String promise, String queries) implements ConsistencyCheck {

    @Override
    public void look(Consumer<String> broken) {
        for (String query : jdbc.sql(queries).query(String.class).list()) {
            new SqlCheck(jdbc, promise, query).look(broken);
        }
    }
}
