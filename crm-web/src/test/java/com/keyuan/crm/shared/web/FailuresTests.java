package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class FailuresTests {

    @ParameterizedTest
    @CsvSource({"23505, true, 409", "23503, false, 409", "23P01, false, 409", "22021, false, 500", "22001, false, 500"})
    void tellsWhatIsThereAlreadyFromWhatTheDatabaseDoesNotTake(String state, boolean thereAlready, int status) {
        Exception failure = new DataIntegrityViolationException("no", new SQLException("no", state));
        assertThat(Failures.isThereAlready(failure)).isEqualTo(thereAlready);
        assertThat(Failures.status(failure).value()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, 503",
        "53100, 503",
        "53300, 503",
        "57P01, 503",
        "57P03, 503",
        "58030, 503",
        "57014, 500",
        "XX000, 500"
    })
    void tellsADatabaseThatIsAwayOrFullFromOneThatSaysNo(String state, int status) {
        Exception failure = new IllegalStateException("while writing", new SQLException("no", state));
        assertThat(Failures.status(failure).value()).isEqualTo(status);
    }
}
