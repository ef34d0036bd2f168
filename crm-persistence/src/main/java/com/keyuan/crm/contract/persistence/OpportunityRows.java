package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractSettings;
import com.keyuan.crm.contract.LostReason;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityQueries.Permitted;
import com.keyuan.crm.contract.OpportunityRow;
import com.keyuan.crm.contract.OpportunityStage;
import com.keyuan.crm.contract.OpportunityTotals;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What list, board and page read of opportunities alike. */
@Component
@RequiredArgsConstructor
class OpportunityRows {

    private static final String COLUMNS = """
            opportunity.id, opportunity.version, opportunity.customer_id, customer.name as customer_name, customer.tier,
            opportunity.title, holder.name as holder_name, opportunity.stage, opportunity.stage_since, opportunity.amount,
            %s as percent, opportunity.close_on, opportunity.next_step, opportunity.next_on, opportunity.lost_reason,
            opportunity.lost_note, (%s) as may_edit""";

    static final String FROM = """
             from opportunity join customer on customer.id = opportunity.customer_id
            join person holder on holder.id = opportunity.holder_id
            """;

    private static final String TOTALS = """
            count(*) as n, coalesce(sum(opportunity.amount), 0) as amount,
            coalesce(sum(round(opportunity.amount * %s / 100, 2)), 0) as weighted""";

    private final ContractSettings settings;

    String columns(Permitted permitted) {
        return COLUMNS.formatted(percent(), permitted.editable().sql());
    }

    String totals() {
        return TOTALS.formatted(percent());
    }

    /** Numbers of the settings, no text of anybody. */
    String percent() {
        return Arrays.stream(OpportunityStage.values())
                .map(stage -> "when '" + stage + "' then " + settings.probability(stage))
                .collect(Collectors.joining(" ", "case opportunity.stage ", " end"));
    }

    static Map<String, @Nullable Object> parameters(Permitted permitted) {
        Map<String, @Nullable Object> parameters =
                new HashMap<>(permitted.seen().parameters());
        parameters.putAll(permitted.editable().parameters());
        return parameters;
    }

    static OpportunityTotals sums(ResultSet row, int n) throws SQLException {
        return new OpportunityTotals(
                row.getLong("n"), new Money(row.getBigDecimal("amount")), new Money(row.getBigDecimal("weighted")));
    }

    static OpportunityRow row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("lost_reason");
        return new OpportunityRow(
                new OpportunityId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("title"),
                row.getString("holder_name"),
                OpportunityStage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                new Money(row.getBigDecimal("amount")),
                row.getInt("percent"),
                row.getObject("close_on", LocalDate.class),
                row.getString("next_step"),
                row.getObject("next_on", LocalDate.class),
                reason == null ? null : LostReason.valueOf(reason),
                row.getString("lost_note"),
                row.getBoolean("may_edit"));
    }
}
