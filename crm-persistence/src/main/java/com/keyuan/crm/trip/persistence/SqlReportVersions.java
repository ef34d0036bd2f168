package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.at;
import static com.keyuan.crm.trip.persistence.Columns.instant;
import static com.keyuan.crm.trip.persistence.Columns.instantOrNull;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.ReportContent;
import com.keyuan.crm.trip.ReportVersion;
import com.keyuan.crm.trip.ReportVersions;
import com.keyuan.crm.trip.TripReportId;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class SqlReportVersions implements ReportVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public void keep(TripReportId report, int number, PersonId by, Instant at, ReportContent content) {
        jdbc.sql("""
                        insert into trip_report_version (report_id, number, submitted_at, submitted_by, content)
                        values (:report, :number, :at, :by, cast(:content as jsonb))""")
                .param("report", report.value())
                .param("number", number)
                .param("at", at(at))
                .param("by", by.value())
                .param("content", json.writeValueAsString(content))
                .update();
    }

    @Override
    public void returned(TripReportId report, int number, PersonId by, Instant at, String note) {
        jdbc.sql("""
                        update trip_report_version set returned_at = :at, returned_by = :by, returned_note = :note
                        where report_id = :report and number = :number""")
                .param("report", report.value())
                .param("number", number)
                .param("at", at(at))
                .param("by", by.value())
                .param("note", note)
                .update();
    }

    @Override
    public List<ReportVersion> of(TripReportId report) {
        return jdbc.sql("""
                        select number, submitted_at, author.name as author, content,
                               returned_at, returner.name as returner, returned_note
                        from trip_report_version
                        join person author on author.id = submitted_by
                        left join person returner on returner.id = returned_by
                        where report_id = :report order by number desc""")
                .param("report", report.value())
                .query((row, n) -> new ReportVersion(
                        row.getInt("number"),
                        instant(row, "submitted_at"),
                        row.getString("author"),
                        json.readValue(row.getString("content"), ReportContent.class),
                        instantOrNull(row, "returned_at"),
                        row.getString("returner"),
                        row.getString("returned_note")))
                .list();
    }
}
