package com.keyuan.crm.service.persistence;

import com.keyuan.crm.service.CaseRound;
import com.keyuan.crm.service.CaseRoundId;
import com.keyuan.crm.service.ServiceCaseId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface JpaCaseRoundRows extends Repository<CaseRound, CaseRoundId> {

    Optional<CaseRound> findByCaseIdAndOrdinal(ServiceCaseId caseId, int ordinal);

    CaseRound save(CaseRound round);
}
