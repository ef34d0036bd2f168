package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files, reports, cases and imports. */
@Configuration(proxyBeanMethods = false)
class RecordChecks {

    @Bean
    ConsistencyCheck filesAreWhole(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "attachment: every file is whole and what it was when it came", """
                select 'file ' || id || ' (' || file_name || ') is not what it was: '
                       || case when kept.size is distinct from attachment.size
                               then coalesce(kept.size, 0) || ' of ' || attachment.size || ' bytes' else 'other content' end
                from attachment left join (
                    select attachment_id, sum(octet_length(content)) as size, count(*) as pieces, max(position) as last,
                           encode(sha256(string_agg(content, cast('' as bytea) order by position)), 'hex') as sha256
                    from attachment_piece where position >= 0 group by attachment_id) kept on kept.attachment_id = attachment.id
                where kept.size is distinct from attachment.size or kept.sha256 <> attachment.sha256
                or kept.pieces <> kept.last + 1
                or thumbnail <> exists (select 1 from attachment_piece
                                        where attachment_piece.attachment_id = attachment.id and position = -1)""");
    }

    @Bean
    ConsistencyCheck filesHangOnRecords(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "attachment: every file hangs on a record that is there", """
                select 'file ' || id || ' (' || file_name || ') hangs on ' || owner_kind || ' ' || owner_id || ', which is gone'
                from attachment
                where case owner_kind
                    when 'customer' then not exists (select 1 from customer where customer.id = owner_id)
                    when 'visit' then not exists (select 1 from visit where visit.id = owner_id)
                    when 'contract' then not exists (select 1 from contract where contract.id = owner_id)
                    when 'expense_line' then not exists (select 1 from expense_line where expense_line.id = owner_id)
                    else false end""");
    }

    @Bean
    ConsistencyCheck submissionsAreKept(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "trip: every submission of a report is kept", """
                select 'report ' || report.id || ' was submitted ' || report.submissions || ' times, kept are ' || count(number)
                from trip_report report left join trip_report_version version on version.report_id = report.id
                group by report.id having report.submissions <> count(number)""");
    }

    @Bean
    ConsistencyCheck casesEndSatisfied(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "service: a case ended with a satisfied answer", """
                select 'case ' || id || ' ended without a satisfied answer in its last round' from service_case
                where done_at is not null and not before_loop and not exists (
                    select 1 from service_case_round last
                    where last.case_id = service_case.id and last.ordinal = service_case.round and last.rating >= 4)""");
    }

    @Bean
    ConsistencyCheck importedRowsAreThere(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "intake: an import has the rows that it read", """
                select 'import ' || intake_run.id || ' read ' || row_count || ' rows, kept are ' || count(number)
                from intake_run left join intake_row on intake_row.run_id = intake_run.id
                group by intake_run.id having row_count <> count(number)""");
    }

    @Bean
    ConsistencyCheck somebodyAdministers(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "people: somebody can administer", """
                select 'no account that may administer is open' where not exists (
                    select 1 from person join person_role on person_role.person_id = person.id and role = 'ADMIN'
                    where enabled)""");
    }
}
