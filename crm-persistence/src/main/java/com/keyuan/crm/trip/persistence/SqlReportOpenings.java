package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.at;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.ReportOpenings;
import com.keyuan.crm.trip.TripReportId;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReportOpenings implements ReportOpenings {

    private final JdbcClient jdbc;

    @Override
    public void opened(TripReportId report, int submission, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into trip_report_opening (report_id, person_id, submission, opened_at)
                        values (:report, :by, :submission, :at) on conflict do nothing""")
                .param("report", report.value())
                .param("by", by.value())
                .param("submission", submission)
                .param("at", at(at))
                .update();
    }

    @Override
    public boolean hasOpened(TripReportId report, int submission, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from trip_report_opening
                                       where report_id = :report and person_id = :person and submission = :submission)""")
                .param("report", report.value())
                .param("person", person.value())
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }
}
