package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A promise that one statement looks after.
 *
 * @param query answers a row for each place where it is broken: the words
 */
record SqlCheck(JdbcClient jdbc, String promise, String query) implements ConsistencyCheck {

    private static final int FETCH = 500;

    @Override
    public void look(Consumer<String> broken) {
        withoutHurry(jdbc);
        jdbc.sql(query).withFetchSize(FETCH).query((RowCallbackHandler) row -> broken.accept(row.getString(1)));
    }

    /** A look at a large base takes longer than any page may. */
    static void withoutHurry(JdbcClient jdbc) {
        jdbc.sql("set local statement_timeout = 0").update();
    }
}
