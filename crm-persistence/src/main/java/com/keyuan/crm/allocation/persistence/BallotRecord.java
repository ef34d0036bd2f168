package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.Committee.ChoiceEffect;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.Principles;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.shared.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept with a decision, so that the minutes say later what was known then. */
@Repository
@RequiredArgsConstructor
class BallotRecord {

    private record Kept(ApplicationLineId line, boolean after, Principles principles) {}

    private final JdbcClient jdbc;

    void keep(BallotId ballot, List<CommitteeMember> members, List<ChoiceEffect> effects) {
        for (CommitteeMember member : members) {
            jdbc.sql("""
                            insert into ballot_member (ballot_id, person_id, seat, recusal)
                            values (:ballot, :person, :seat, :recusal)""")
                    .param("ballot", ballot.value())
                    .param("person", member.person().value())
                    .param("seat", member.seat().name())
                    .param(
                            "recusal",
                            member.recusal() == null ? null : member.recusal().name())
                    .update();
        }
        for (ChoiceEffect choice : effects) {
            jdbc.sql("update application_line set fit = :fit where id = :line")
                    .param("fit", choice.fit())
                    .param("line", choice.line().value())
                    .update();
            for (PrinciplesEffect effect : choice.effects()) {
                keep(ballot, choice.line(), effect.before(), false);
                keep(ballot, choice.line(), effect.after(), true);
            }
        }
    }

    private void keep(BallotId ballot, ApplicationLineId line, Principles one, boolean after) {
        jdbc.sql("""
                        insert into ballot_principles (ballot_id, line_id, department_id, department, after, people,
                            fairness, priority, dispersion, largest, dispersion_limit, flexibility)
                        values (:ballot, :line, :department, :name, :after, :people, :fairness, :priority, :dispersion,
                                :largest, :limit, :flexibility)""")
                .param("ballot", ballot.value())
                .param("line", line.value())
                .param("department", one.department().value())
                .param("name", one.name())
                .param("after", after)
                .param("people", one.people())
                .param("fairness", one.fairness())
                .param("priority", one.priority())
                .param("dispersion", one.dispersion())
                .param("largest", one.largest())
                .param("limit", one.limit())
                .param("flexibility", one.flexibility())
                .update();
    }

    Map<ApplicationLineId, List<PrinciplesEffect>> effects(BallotId ballot) {
        List<Kept> kept = jdbc.sql("""
                        select * from ballot_principles where ballot_id = :ballot
                        order by line_id, department, department_id, after""")
                .param("ballot", ballot.value())
                .query((row, n) -> kept(row))
                .list();
        Map<ApplicationLineId, List<PrinciplesEffect>> byLine = new LinkedHashMap<>();
        for (int n = 0; n + 1 < kept.size(); n += 2) { // each before is followed by its after
            byLine.computeIfAbsent(kept.get(n).line(), none -> new ArrayList<>())
                    .add(new PrinciplesEffect(
                            kept.get(n).principles(), kept.get(n + 1).principles()));
        }
        return byLine;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new ApplicationLineId(row.getObject("line_id", UUID.class)),
                row.getBoolean("after"),
                new Principles(
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("department"),
                        row.getInt("people"),
                        row.getBigDecimal("fairness"),
                        row.getBigDecimal("priority"),
                        row.getBigDecimal("dispersion"),
                        row.getString("largest"),
                        row.getBigDecimal("dispersion_limit"),
                        row.getBigDecimal("flexibility")));
    }
}
