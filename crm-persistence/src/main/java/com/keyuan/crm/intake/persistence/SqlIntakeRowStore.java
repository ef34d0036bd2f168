package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.Finding;
import com.keyuan.crm.intake.FindingGroup;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakeRow;
import com.keyuan.crm.intake.IntakeRowStore;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.ReturnedRow;
import com.keyuan.crm.intake.RowCollided;
import com.keyuan.crm.intake.RowOutcome;
import com.keyuan.crm.intake.RowResult;
import com.keyuan.crm.intake.ValueGroup;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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

@Repository
@RequiredArgsConstructor
class SqlIntakeRowStore implements IntakeRowStore {

    private static final int SAMPLES = 3;
    private static final int VALUES = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CellSeal seal;
    private final EntityManager entities;

    @Override
    public String keyId() {
        return seal.keyId();
    }

    @Override
    public void add(IntakeRunId run, String keyId, List<String> headers, List<List<String>> rows) {
        batches.batchUpdate(
                "insert into intake_column (run_id, position, header) values (?, ?, ?)",
                IntStream.range(0, headers.size())
                        .mapToObj(i -> new Object[] {run.value(), i, headers.get(i)})
                        .toList());
        for (int from = 0; from < rows.size(); from += 1000) {
            List<Object[]> batch = new ArrayList<>();
            for (int i = from; i < Math.min(rows.size(), from + 1000); i++) {
                // as a person counts the lines of the table: the header is the first
                int number = i + 2;
                batch.add(new Object[] {run.value(), number, seal.seal(keyId, run.value(), number, rows.get(i))});
            }
            batches.batchUpdate("insert into intake_row (run_id, number, cells) values (?, ?, ?)", batch);
        }
    }

    @Override
    public List<IntakeColumn> columns(IntakeRunId run, String keyId) {
        List<IntakeRow> first = rows(run, keyId, 0, SAMPLES);
        return jdbc.sql("select position, header, field from intake_column where run_id = :run order by position")
                .param("run", run.value())
                .query((row, n) -> {
                    int position = row.getInt("position");
                    return new IntakeColumn(
                            position,
                            row.getString("header"),
                            field(row.getString("field")),
                            first.stream()
                                    .map(one -> position < one.cells().size()
                                            ? one.cells().get(position)
                                            : "")
                                    .toList());
                })
                .list();
    }

    @Override
    public void setColumns(IntakeRunId run, Map<Integer, IntakeField> fields) {
        jdbc.sql("update intake_column set field = null where run_id = :run")
                .param("run", run.value())
                .update();
        batches.batchUpdate(
                "update intake_column set field = ? where run_id = ? and position = ?",
                fields.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue().name(), run.value(), entry.getKey()})
                        .toList());
    }

    @Override
    public Map<String, @Nullable IntakeField> remembered(PersonId person, IntakeKind kind) {
        Map<String, @Nullable IntakeField> remembered = new HashMap<>();
        jdbc.sql("select header, field from intake_header where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query(row -> {
                    remembered.put(row.getString("header"), field(row.getString("field")));
                });
        return remembered;
    }

    @Override
    public void remember(PersonId person, IntakeKind kind, Collection<IntakeColumn> columns) {
        batches.batchUpdate(
                """
                insert into intake_header (person_id, kind, header, field) values (?, ?, ?, ?)
                on conflict (person_id, kind, header) do update set field = excluded.field""",
                columns.stream()
                        .map(column -> new @Nullable Object[] {
                            person.value(),
                            kind.name(),
                            column.header(),
                            column.field() == null ? null : column.field().name()
                        })
                        .toList());
    }

    @Override
    public List<Choice> choices(IntakeRunId run) {
        return jdbc.sql("select field, value, act, target from intake_choice where run_id = :run")
                .param("run", run.value())
                .query((row, n) -> new Choice(
                        IntakeField.valueOf(row.getString("field")),
                        row.getString("value"),
                        Choice.Act.valueOf(row.getString("act")),
                        row.getString("target")))
                .list();
    }

    @Override
    public void setChoices(IntakeRunId run, Collection<Choice> choices) {
        jdbc.sql("delete from intake_choice where run_id = :run")
                .param("run", run.value())
                .update();
        batches.batchUpdate(
                """
                insert into intake_choice (run_id, field, value, act, target) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                choices.stream()
                        .map(choice -> new @Nullable Object[] {
                            run.value(),
                            choice.field().name(),
                            choice.value(),
                            choice.act().name(),
                            choice.act() == Choice.Act.MAP ? choice.target() : null
                        })
                        .toList());
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

    @Override
    public List<ValueGroup> values(IntakeRunId run) {
        return jdbc.sql("""
                        select finding.field, finding.value, count(*) as rows, max(finding.suggestion) as suggestion,
                               choice.act, choice.target
                        from intake_finding finding
                        left join intake_choice choice on choice.run_id = finding.run_id
                             and choice.field = finding.field and choice.value = finding.value
                        where finding.run_id = :run and finding.message_key in ('unknown', 'mapped', 'created', 'omitted')
                        group by finding.field, finding.value, choice.act, choice.target
                        order by finding.field, rows desc, finding.value limit :most""")
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
    public List<FindingGroup> findings(IntakeRunId run) {
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
    public List<ReturnedRow> returned(IntakeRunId run, String keyId, int after, int size) {
        Map<Integer, List<Finding>> findings = new HashMap<>();
        jdbc.sql("""
                        select number, field, message_key, value, suggestion, blocking from intake_finding
                        where run_id = :run and number in (select number from intake_row
                              where run_id = :run and outcome in ('BAD', 'NO_ORDER', 'KNOWN') and number > :after
                              order by number limit :size)
                        order by number, position""")
                .param("run", run.value())
                .param("after", after)
                .param("size", size)
                .query(row -> {
                    findings.computeIfAbsent(row.getInt("number"), any -> new ArrayList<>())
                            .add(finding(row));
                });
        return jdbc.sql("""
                        select number, outcome, cells from intake_row
                        where run_id = :run and outcome in ('BAD', 'NO_ORDER', 'KNOWN') and number > :after
                        order by number limit :size""")
                .param("run", run.value())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> new ReturnedRow(
                        row.getInt("number"),
                        RowOutcome.valueOf(row.getString("outcome")),
                        row.getBytes("cells") == null
                                ? List.of()
                                : seal.open(keyId, run.value(), row.getInt("number"), row.getBytes("cells")),
                        findings.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private IntakeRow row(IntakeRunId run, String keyId, ResultSet row) throws SQLException {
        int number = row.getInt("number");
        UUID id = run.value();
        return new IntakeRow(number, seal.open(keyId, id, number, row.getBytes("cells")), row.getString("mark"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                IntakeField.valueOf(row.getString("field")),
                row.getString("message_key"),
                row.getString("value"),
                row.getString("suggestion"),
                row.getBoolean("blocking"));
    }

    private static @Nullable IntakeField field(@Nullable String name) {
        return name == null ? null : IntakeField.valueOf(name);
    }
}
