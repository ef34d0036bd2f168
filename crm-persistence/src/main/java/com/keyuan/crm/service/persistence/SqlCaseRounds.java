package com.keyuan.crm.service.persistence;

import com.keyuan.crm.service.CaseReopening;
import com.keyuan.crm.service.CaseRound;
import com.keyuan.crm.service.CaseRounds;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCaseRounds implements CaseRounds {

    private final JpaCaseRoundRows rows;
    private final JdbcClient jdbc;

    @Override
    public Optional<CaseRound> find(ServiceCaseId id, int ordinal) {
        return rows.findByCaseIdAndOrdinal(id, ordinal);
    }

    @Override
    public Set<PersonId> workers(ServiceCaseId id) {
        return jdbc.sql("""
                        select worker_id from service_case_round where case_id = :id
                        union select done_by from service_case_round where case_id = :id and done_by is not null""").param("id", id.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public CaseRound save(CaseRound round) {
        return rows.save(round);
    }

    @Override
    public void reopened(CaseReopening reopening) {
        jdbc.sql("""
                        insert into service_case_reopening (id, case_id, round, reason, at, by_id)
                        values (:id, :case, :round, :reason, :at, :by)""")
                .param("id", TimeOrderedIds.next())
                .param("case", reopening.id().value())
                .param("round", reopening.round())
                .param("reason", reopening.reason())
                .param("at", reopening.at().atZone(BusinessZone.ID).toOffsetDateTime())
                .param("by", reopening.by() == null ? null : reopening.by().value())
                .update();
    }
}
