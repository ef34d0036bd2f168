package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierReview;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewRow;
import com.keyuan.crm.tier.TierScoreRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the room as records. */
final class TierRows {

    private TierRows() {}

    static TierReviewRow review(ResultSet row, int n) throws SQLException {
        String level = row.getString("level");
        return new TierReviewRow(
                new TierReviewId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("holder_name"),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("fitting"),
                tier(row, "from_tier"),
                Tier.valueOf(row.getString("to_tier")),
                row.getBigDecimal("score"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("a_threshold"),
                row.getBigDecimal("b_threshold"),
                row.getObject("as_of", LocalDate.class),
                row.getBoolean("after_override"),
                TierReview.State.valueOf(row.getString("state")),
                row.getBoolean("may_decide"),
                moves(row),
                tier(row, "decided_tier"),
                row.getString("decider_name"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getObject("override_until", LocalDate.class));
    }

    private static Map<TierFactor, BigDecimal> moves(ResultSet row) throws SQLException {
        Map<TierFactor, BigDecimal> moves = new EnumMap<>(TierFactor.class);
        for (TierFactor factor : TierFactor.values()) {
            BigDecimal moved = row.getBigDecimal("moved_" + factor.name().toLowerCase(Locale.ROOT));
            if (moved != null) {
                moves.put(factor, moved);
            }
        }
        return moves;
    }

    static TierScoreRow score(ResultSet row, int n) throws SQLException {
        String importance = row.getString("importance");
        return new TierScoreRow(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("holder_name"),
                row.getBigDecimal("revenue"),
                row.getInt("orders"),
                row.getObject("last_order_on", LocalDate.class),
                row.getBigDecimal("demand_estimate"),
                row.getInt("rating_sum"),
                row.getInt("ratings"),
                importance == null ? null : Importance.valueOf(importance),
                row.getBigDecimal("due_amount"),
                row.getBigDecimal("settled_amount"),
                tier(row, "tier_before"),
                row.getObject("override_until", LocalDate.class),
                scores(row),
                row.getBigDecimal("known_weight"),
                row.getBigDecimal("score"),
                row.getBigDecimal("pareto_share"),
                Tier.valueOf(row.getString("tier")));
    }

    static Map<TierFactor, BigDecimal> scores(ResultSet row) throws SQLException {
        Map<TierFactor, BigDecimal> scores = new EnumMap<>(TierFactor.class);
        for (TierFactor factor : TierFactor.values()) {
            BigDecimal score = row.getBigDecimal(TierSql.scoreColumn(factor));
            if (score != null) {
                scores.put(factor, score);
            }
        }
        return scores;
    }

    static @Nullable Tier tier(ResultSet row, String column) throws SQLException {
        String tier = row.getString(column);
        return tier == null ? null : Tier.valueOf(tier);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
