package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.IntakeColumn;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakeMapping;
import com.keyuan.crm.intake.IntakeRow;
import com.keyuan.crm.intake.IntakeRowStore;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Columns, headers and unknown values with what people said of them. */
@Repository
@RequiredArgsConstructor
class SqlIntakeMapping implements IntakeMapping {

    private static final int SAMPLES = 3;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final IntakeRowStore rows;

    @Override
    public List<IntakeColumn> columns(IntakeRunId run, String keyId) {
        List<IntakeRow> first = rows.rows(run, keyId, 0, SAMPLES);
        return jdbc.sql("select position, header, field from intake_column where run_id = :run order by position")
                .param("run", run.value())
                .query((row, n) -> {
                    int position = row.getInt("position");
                    return new IntakeColumn(
                            position,
                            row.getString("header"),
                            field(row.getString("field")),
                            first.stream()
                                    .filter(one -> position < one.cells().size())
                                    .map(one -> one.cells().get(position))
                                    .filter(cell -> !cell.isBlank())
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
    public Map<String, Optional<IntakeField>> remembered(PersonId person, IntakeKind kind) {
        Map<String, Optional<IntakeField>> remembered = new HashMap<>();
        jdbc.sql("select header, field from intake_header where person_id = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query(row -> {
                    remembered.put(row.getString("header"), Optional.ofNullable(field(row.getString("field"))));
                });
        return remembered;
    }

    @Override
    public void remember(PersonId person, IntakeKind kind, Collection<IntakeColumn> columns) {
        Map<String, Long> counts =
                columns.stream().collect(Collectors.groupingBy(IntakeColumn::header, Collectors.counting()));
        batches.batchUpdate(
                """
                insert into intake_header (person_id, kind, header, field) values (?, ?, ?, ?)
                on conflict (person_id, kind, header) do update set field = excluded.field""",
                columns.stream()
                        .filter(column -> counts.getOrDefault(column.header(), 0L) == 1)
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

    private static @Nullable IntakeField field(@Nullable String name) {
        return name == null ? null : IntakeField.valueOf(name);
    }
}
