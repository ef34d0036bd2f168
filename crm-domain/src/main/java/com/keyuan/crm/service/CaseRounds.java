package com.keyuan.crm.service;

import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** The rounds of service cases. */
public interface CaseRounds {

    Optional<CaseRound> find(ServiceCaseId id, int ordinal);

    /** Whoever was to do or did the work in any round. */
    Set<PersonId> workers(ServiceCaseId id);

    CaseRound save(CaseRound round);

    void reopened(CaseReopening reopening);
}
