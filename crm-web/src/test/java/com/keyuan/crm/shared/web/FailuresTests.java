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
}
