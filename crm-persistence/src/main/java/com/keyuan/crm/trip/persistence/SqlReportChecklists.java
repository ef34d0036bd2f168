package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.ReportChecklist;
import com.keyuan.crm.trip.ReportChecklists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class SqlReportChecklists implements ReportChecklists {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public ReportChecklist current() {
        return jdbc.sql("""
                        select version, min_length, date_required, empty_phrases from report_checklist
                        order by version desc limit 1""").query((row, n) -> checklist(row)).single();
    }

    @Override
    public List<Stored> versions() {
        return jdbc.sql("""
                        select report_checklist.*, person.name from report_checklist
                        left join person on person.id = created_by order by report_checklist.version desc""")
                .query((row, n) ->
                        new Stored(checklist(row), Columns.instant(row, "created_at"), row.getString("name")))
                .list();
    }

    private static ReportChecklist checklist(ResultSet row) throws SQLException {
        return new ReportChecklist(
                row.getInt("version"),
                row.getInt("min_length"),
                row.getBoolean("date_required"),
                Set.copyOf(Columns.texts(row, "empty_phrases")));
    }

    @Override
    public boolean add(ReportChecklist next, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into report_checklist
                                    (version, min_length, date_required, empty_phrases, created_at, created_by)
                                select :version, :length, :dated,
                                       array(select jsonb_array_elements_text(cast(:phrases as jsonb))), :at, :by
                                where :version = (select max(version) + 1 from report_checklist)
                                on conflict do nothing""")
                        .param("version", next.version())
                        .param("length", next.minLength())
                        .param("dated", next.dateRequired())
                        .param("phrases", json.writeValueAsString(next.emptyPhrases()))
                        .param("at", Columns.at(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }
}
