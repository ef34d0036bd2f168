package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of statements that several questions about claims share. */
final class ClaimSql {

    /** Who signed, entered or called, over {@code trip} and {@code report}. */
    static final String HANDLERS = """
            array(select report.signed_by where report.signed_by is not null
                  union select report.qualified_by where report.qualified_by is not null
                  union select verification_answer.recorded_by from verification_answer
                        join verification on verification.id = verification_answer.verification_id
                        where verification.report_id = report.id)""";

    /** How the customer stands to a visit, over {@code visit} and {@code decision}. */
    static final String STANDING = """
            case when decision.confirmed then 'DISPROVED'
                 when not decision.confirmed or visit.cleared_at is not null then 'EXONERATED'
                 when visit.verification = 'NOT_CONFIRMED' then 'OPEN'
                 else 'STANDS' end""";

    private ClaimSql() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    static @Nullable Money maybeMoney(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount);
    }

    /** Of a trip. */
    static DateRange dates(ResultSet row) throws SQLException {
        return new DateRange(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class));
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
