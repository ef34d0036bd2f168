package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.TrustEvidence;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustScoreRow;
import com.keyuan.crm.trust.TrustVerdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the room as records. */
final class TrustRows {

    private TrustRows() {}

    static TrustScoreRow score(ResultSet row, int n) throws SQLException {
        return new TrustScoreRow(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                person(row, "holder_id"),
                row.getString("holder_name"),
                evidence(row),
                factors(row),
                row.getBigDecimal("confidence"),
                row.getBigDecimal("score"),
                TrustVerdict.valueOf(row.getString("verdict")),
                person(row, "attached_id"),
                row.getString("attached_name"),
                person(row, "sole_id"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("money_at_risk"));
    }

    static TrustEvidence evidence(ResultSet row) throws SQLException {
        return new TrustEvidence(
                row.getObject("held_since", LocalDate.class),
                row.getInt("matters"),
                row.getBigDecimal("matter_mass"),
                row.getBigDecimal("matter_routed"),
                row.getInt("orders"),
                row.getBigDecimal("order_mass"),
                row.getBigDecimal("order_value"),
                row.getBigDecimal("order_routed"),
                row.getInt("touches"),
                row.getInt("colleagues"),
                row.getBigDecimal("touch_mass"),
                row.getBigDecimal("touch_squares"),
                row.getInt("checks"),
                row.getBigDecimal("check_mass"),
                row.getBigDecimal("check_confirmed"),
                row.getInt("cases"),
                row.getBigDecimal("case_mass"),
                row.getBigDecimal("case_by_others"),
                row.getInt("completeness"),
                row.getInt("only_asked"));
    }

    static Map<TrustFactor, BigDecimal> factors(ResultSet row) throws SQLException {
        Map<TrustFactor, BigDecimal> factors = new EnumMap<>(TrustFactor.class);
        for (TrustFactor factor : TrustFactor.values()) {
            factors.put(factor, row.getBigDecimal(TrustSql.column(factor)));
        }
        return factors;
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable CustomerId customer(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new CustomerId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
