package com.keyuan.crm.service.persistence;

import com.keyuan.crm.service.CaseState;
import com.keyuan.crm.service.PublicCase;
import com.keyuan.crm.service.ServiceCasePage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The parts of a case as they are read for its pages. */
final class CaseRoundSql {

    static final String ROUNDS = """
            select round.*, worker.name as worker, doer.name as doer, checker.name as checker
            from service_case_round round join person worker on worker.id = round.worker_id
            left join person doer on doer.id = round.done_by left join person checker on checker.id = round.checked_by
            where round.case_id = :id order by round.ordinal desc""";

    static final String REOPENINGS = """
            select reopening.*, person.name as person from service_case_reopening reopening
            left join person on person.id = reopening.by_id where reopening.case_id = :id order by reopening.round desc""";

    static final String PUBLIC = """
            select service_case.state, service_case.round, service_case.reopened, service_case.opened_at,
                   service_case.done_at, round.due_on
            from service_case left join service_case_round round
                on round.case_id = service_case.id and round.ordinal = service_case.round
            where service_case.code = :code""";

    private CaseRoundSql() {}

    static ServiceCasePage.Round round(ResultSet row) throws SQLException {
        return new ServiceCasePage.Round(
                row.getInt("ordinal"),
                row.getString("plan"),
                row.getString("worker"),
                row.getObject("due_on", LocalDate.class),
                row.getString("outcome"),
                row.getString("doer"),
                moment(row, "done_at"),
                row.getObject("rating", Integer.class),
                row.getString("said"),
                row.getString("checker"),
                moment(row, "checked_at"));
    }

    static ServiceCasePage.Reopening reopening(ResultSet row) throws SQLException {
        return new ServiceCasePage.Reopening(
                row.getInt("round"),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static PublicCase shown(ResultSet row) throws SQLException {
        return new PublicCase(
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("reopened"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                moment(row, "done_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
