package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.FindingGroup;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeFindings;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.ReportScope;
import com.keyuan.crm.intake.RowOutcome;
import com.keyuan.crm.intake.RowReport;
import com.keyuan.crm.intake.ValueGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, counted and row by row. */
@Repository
@RequiredArgsConstructor
class SqlIntakeFindings implements IntakeFindings {

    private static final int VALUES = 300;
    private static final String RETURNED = "and outcome = 'BAD'";
    private static final String OF_VALUES = """
             from intake_finding finding
            where finding.run_id = :run and finding.message_key in ('unknown', 'mapped', 'created', 'omitted')\s""";

    private final JdbcClient jdbc;
    private final CellSeal seal;

    @Override
    public List<ValueGroup> values(IntakeRunId run) {
        return jdbc.sql("""
                        select said.*, choice.act, choice.target
                        from (select finding.field, finding.value, count(*) as rows,
                                     max(finding.suggestion) as suggestion %s
                              group by finding.field, finding.value) said
                        left join intake_choice choice on choice.run_id = :run
                             and choice.field = said.field and choice.value = said.value
                        order by choice.act is not null, said.field, rows desc, said.value limit :most""".formatted(OF_VALUES))
                .param("run", run.value())
                .param("most", VALUES)
                .query((row, n) -> new ValueGroup(
                        IntakeField.valueOf(row.getString("field")),
                        row.getString("value"),
                        row.getInt("rows"),
                        row.getString("suggestion"),
                        row.getString("act") == null ? null : Choice.Act.valueOf(row.getString("act")),
                        row.getString("target")))
                .list();
    }

    @Override
    public int countValues(IntakeRunId run) {
        return jdbc.sql("select count(distinct (finding.field, finding.value))" + OF_VALUES)
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<FindingGroup> groups(IntakeRunId run) {
        return jdbc.sql("""
                        select field, message_key, blocking, count(*) as rows from intake_finding
                        where run_id = :run group by field, message_key, blocking
                        order by blocking desc, rows desc, field, message_key""")
                .param("run", run.value())
                .query((row, n) -> new FindingGroup(
                        IntakeField.valueOf(row.getString("field")),
                        row.getString("message_key"),
                        row.getBoolean("blocking"),
                        row.getInt("rows")))
                .list();
    }

    @Override
    public List<RowReport> rows(IntakeRunId run, String keyId, ReportScope scope, int after, int size) {
        String of = scope == ReportScope.ALL ? "" : RETURNED;
        Map<Integer, List<Finding>> findings = new HashMap<>();
        // the rows first, then what was found in them: right after a check nobody has counted these tables yet
        jdbc.sql("""
                        with chosen as materialized (
                            select number from intake_row
                            where run_id = :run and outcome is not null %s and number > :after
                            order by number limit :size)
                        select finding.number, field, message_key, value, suggestion, blocking
                        from chosen join intake_finding finding
                             on finding.run_id = :run and finding.number = chosen.number
                        order by finding.number, position""".formatted(of))
                .param("run", run.value())
                .param("after", after)
                .param("size", size)
                .query(row -> {
                    findings.computeIfAbsent(row.getInt("number"), any -> new ArrayList<>())
                            .add(finding(row));
                });
        return jdbc.sql("""
                        select number, outcome, cells from intake_row
                        where run_id = :run and outcome is not null %s and number > :after
                        order by number limit :size""".formatted(of))
                .param("run", run.value())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> new RowReport(
                        row.getInt("number"),
                        RowOutcome.valueOf(row.getString("outcome")),
                        row.getBytes("cells") == null
                                ? List.of()
                                : seal.open(keyId, run.value(), row.getInt("number"), row.getBytes("cells")),
                        findings.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                IntakeField.valueOf(row.getString("field")),
                row.getString("message_key"),
                row.getString("value"),
                row.getString("suggestion"),
                row.getBoolean("blocking"));
    }
}
