package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.IntakeRow;
import com.keyuan.crm.intake.IntakeRowStore;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.RowCollided;
import com.keyuan.crm.intake.RowOutcome;
import com.keyuan.crm.intake.RowResult;
import com.keyuan.crm.intake.Table;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files, in one table for all runs. */
@Repository
@RequiredArgsConstructor
class SqlIntakeRowStore implements IntakeRowStore {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CellSeal seal;
    private final EntityManager entities;

    @Override
    public String keyId() {
        return seal.keyId();
    }

    @Override
    public void add(IntakeRunId run, String keyId, Table table) {
        List<String> headers = table.headers();
        batches.batchUpdate(
                "insert into intake_column (run_id, position, header) values (?, ?, ?)",
                IntStream.range(0, headers.size())
                        .mapToObj(i -> new Object[] {run.value(), i, headers.get(i)})
                        .toList());
        List<Table.Line> rows = table.rows();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.batchUpdate(
                    "insert into intake_row (run_id, number, cells) values (?, ?, ?)",
                    rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
                            .map(row -> new Object[] {
                                run.value(), row.number(), seal.seal(keyId, run.value(), row.number(), row.cells())
                            })
                            .toList());
        }
    }

    @Override
    public List<IntakeRow> rows(IntakeRunId run, String keyId, int after, int size) {
        return jdbc.sql("""
                        select number, cells, mark from intake_row
                        where run_id = :run and number > :after and cells is not null order by number limit :size""")
                .param("run", run.value())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> row(run, keyId, row))
                .list();
    }

    @Override
    public void clearResults(IntakeRunId run) {
        jdbc.sql("delete from intake_finding where run_id = :run")
                .param("run", run.value())
                .update();
        jdbc.sql("update intake_row set outcome = null, mark = null where run_id = :run and outcome is not null")
                .param("run", run.value())
                .update();
    }

    @Override
    public void store(IntakeRunId run, List<RowResult> results) {
        batches.batchUpdate(
                "update intake_row set outcome = ?, mark = ? where run_id = ? and number = ?",
                results.stream()
                        .map(result -> new @Nullable Object[] {
                            result.outcome().name(), result.mark(), run.value(), result.number()
                        })
                        .toList());
        addFindings(run, results);
    }

    private void addFindings(IntakeRunId run, List<RowResult> results) {
        List<@Nullable Object[]> findings = new ArrayList<>();
        for (RowResult result : results) {
            int position = 0;
            for (Finding finding : result.findings()) {
                findings.add(new @Nullable Object[] {
                    run.value(),
                    result.number(),
                    position++,
                    finding.field().name(),
                    finding.messageKey(),
                    finding.value(),
                    finding.suggestion(),
                    finding.blocking()
                });
            }
        }
        batches.batchUpdate("""
                insert into intake_finding (run_id, number, position, field, message_key, value, suggestion, blocking)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", findings);
    }

    @Override
    public Optional<IntakeRow> next(IntakeRunId run, String keyId) {
        return jdbc.sql("""
                        select number, cells, mark from intake_row where run_id = :run and outcome = 'GOOD'
                        order by number limit 1 for update skip locked""")
                .param("run", run.value())
                .query((row, n) -> row(run, keyId, row))
                .optional();
    }

    @Override
    public void settle(IntakeRunId run, RowResult result) {
        try {
            entities.flush(); // a constraint says no here and not at the commit
        } catch (PersistenceException taken) {
            throw new RowCollided();
        }
        jdbc.sql("delete from intake_finding where run_id = :run and number = :number")
                .param("run", run.value())
                .param("number", result.number())
                .update();
        jdbc.sql("""
                        update intake_row set outcome = :outcome, cells = case when :outcome = 'ENTERED' then null else cells end
                        where run_id = :run and number = :number""")
                .param("outcome", result.outcome().name())
                .param("run", run.value())
                .param("number", result.number())
                .update();
        addFindings(run, List.of(result));
    }

    @Override
    public boolean hasGoodRows(IntakeRunId run) {
        return jdbc.sql("select exists (select from intake_row where run_id = :run and outcome = 'GOOD')")
                .param("run", run.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<RowOutcome, Integer> counts(IntakeRunId run) {
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        jdbc.sql("""
                        select outcome, count(*) as rows from intake_row
                        where run_id = :run and outcome is not null group by outcome""").param("run", run.value()).query(row -> {
            counts.put(RowOutcome.valueOf(row.getString("outcome")), row.getInt("rows"));
        });
        return counts;
    }

    private IntakeRow row(IntakeRunId run, String keyId, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        UUID id = run.value();
        return new IntakeRow(number, seal.open(keyId, id, number, row.getBytes("cells")), row.getString("mark"));
    }
}
