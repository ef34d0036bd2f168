package com.keyuan.crm.customer.persistence;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has the database plan a statement for its very values, however often it comes: 公 stands in most names and 龘 in none,
 * and what is right for the one takes a hundred times as long for the other.
 */
final class PlannedEachTime extends JdbcTemplate {

    PlannedEachTime(JdbcTemplate other) {
        super(Objects.requireNonNull(other.getDataSource()));
        setExceptionTranslator(other.getExceptionTranslator());
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
