package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.QuarterReport;
import com.keyuan.crm.allocation.QuarterReport.Ballots;
import com.keyuan.crm.allocation.QuarterReport.Group;
import com.keyuan.crm.shared.BusinessZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The report of a quarter, three statements. */
@Repository
@RequiredArgsConstructor
class QuarterReports {

    private final JdbcClient jdbc;

    QuarterReport of(LocalDate quarter, LocalDate today) {
        LocalDate following = quarter.plusMonths(3);
        return new QuarterReport(
                quarter,
                groups("evaluation.reason", "evaluation.reason", quarter),
                groups("holder.name", "holder.id, holder.name", quarter),
                ballots(quarter),
                quarter.minusMonths(3),
                following.isAfter(today) ? null : following);
    }

    private List<Group> groups(String name, String by, LocalDate quarter) {
        return in(quarter, """
                        select %s as name, count(*) as evaluations, sum(revenue) as revenue,
                               sum(comparable) as comparable, count(*) filter (where revenue > comparable) as better,
                               count(promised) as promises, count(*) filter (where revenue >= promised) as kept,
                               coalesce(sum(promised), 0) as promised,
                               coalesce(sum(revenue) filter (where promised is not null), 0) as reached,
                               round(avg(trust - trust_before), 2) as trust_change
                        from allocation_evaluation evaluation join person holder on holder.id = evaluation.holder_id
                        cross join lateral (select round(revenue_before * months / 6, 2) as comparable) half
                        where evaluation.due_on >= :from and evaluation.due_on < :until
                        group by %s order by sum(revenue) desc, name""".formatted(name, by))
                .query((row, n) -> group(row))
                .list();
    }

    private Ballots ballots(LocalDate quarter) {
        return in(quarter, """
                        select count(*) filter (where state = 'DECIDED') as decided, count(winner_id) as won,
                               count(*) filter (where state = 'DECIDED' and winner_id is null) as nobody,
                               count(*) filter (where manner = 'DIRECTOR') as by_director,
                               count(*) filter (where escalated_at is not null) as escalated,
                               count(*) filter (where state = 'OVERTAKEN') as overtaken,
                               round(avg(extract(epoch from decided_at - opened_at) / 86400)
                                     filter (where state = 'DECIDED'), 1) as days
                        from ballot where decided_at >= :from_moment and decided_at < :until_moment""")
                .param("from_moment", quarter.atStartOfDay(BusinessZone.ID).toOffsetDateTime())
                .param(
                        "until_moment",
                        quarter.plusMonths(3).atStartOfDay(BusinessZone.ID).toOffsetDateTime())
                .query((row, n) -> new Ballots(
                        row.getInt("decided"),
                        row.getInt("won"),
                        row.getInt("nobody"),
                        row.getInt("by_director"),
                        row.getInt("escalated"),
                        row.getInt("overtaken"),
                        row.getBigDecimal("days")))
                .single();
    }

    private StatementSpec in(LocalDate quarter, String sql) {
        return jdbc.sql(sql).param("from", quarter).param("until", quarter.plusMonths(3));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("name"),
                row.getInt("evaluations"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("comparable"),
                row.getInt("better"),
                row.getInt("promises"),
                row.getInt("kept"),
                row.getBigDecimal("promised"),
                row.getBigDecimal("reached"),
                row.getBigDecimal("trust_change"));
    }
}
