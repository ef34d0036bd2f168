package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer says of what was done, told to the phone team or given with its own code. */
@Service
@Transactional
@RequiredArgsConstructor
public class CaseChecking {

    private final ServiceCases cases;
    private final CaseRounds rounds;
    private final CaseTargets targets;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Somebody of the phone team rang the customer.
     *
     * @throws AnswerByTheWorker when it is somebody who worked at the case
     */
    public void answered(CurrentUser user, ServiceCaseId id, CaseAnswer answer, long expected) {
        access.require(user, Action.SERVICE_CASE_CHECK, id.value());
        record(load(id, expected), answer, user);
    }

    /** The customer answers with its code. */
    public void answeredByCustomer(String code, CaseAnswer answer) {
        record(byCode(code), answer, null);
    }

    /** Somebody heard that it is not solved after all. */
    public void reopen(CurrentUser user, ServiceCaseId id, String reason, long expected) {
        access.require(user, Action.SERVICE_CASE_REOPEN, id.value());
        reopen(load(id, expected), reason, user);
    }

    /** The customer says with its code that it is not solved after all. */
    public void reopenedByCustomer(String code, String reason) {
        reopen(byCode(code), reason, null);
    }

    private void record(ServiceCase found, CaseAnswer answer, @Nullable CurrentUser user) {
        if (user != null && !CheckRule.mayRecord(user.id(), workers(found))) {
            throw new AnswerByTheWorker();
        }
        CaseRound present = rounds.find(found.getId(), found.getRound()).orElseThrow(CaseNotThere::new);
        found.answered(present, answer, user == null ? null : user.id(), clock.instant());
        audit.changed(
                user,
                ServiceCaseOpening.subject(found.getId()),
                Changes.none()
                        .note("round", present.getOrdinal())
                        .note("way", user == null ? "customer" : "phone")
                        .field("rating", null, answer.rating()));
        if (!found.isOpen()) {
            events.publishEvent(new ServiceCaseDone(found.getId(), found.getCustomer()));
        }
    }

    private void reopen(ServiceCase found, String reason, @Nullable CurrentUser user) {
        Instant now = clock.instant();
        CaseReopening reopening =
                found.reopen(reason, user == null ? null : user.id(), targets.from(found.getCustomer(), now), now);
        rounds.reopened(reopening);
        audit.changed(
                user,
                ServiceCaseOpening.subject(found.getId()),
                Changes.none()
                        .note("way", user == null ? "customer" : "staff")
                        .field("reopened", found.getReopened() - 1, found.getReopened()));
        events.publishEvent(new ServiceCaseReopened(found.getId(), found.getCustomer()));
    }

    private Set<PersonId> workers(ServiceCase found) {
        Set<PersonId> workers = new HashSet<>(rounds.workers(found.getId()));
        if (found.getOwner() != null) {
            workers.add(found.getOwner());
        }
        return workers;
    }

    private ServiceCase byCode(String code) {
        return cases.lockByCode(CaseCodes.read(code)).orElseThrow(() -> new NotFound("service_case", "code"));
    }

    private ServiceCase load(ServiceCaseId id, long expected) {
        ServiceCase found = cases.findById(id).orElseThrow(() -> new NotFound("service_case", id));
        StaleVersion.check("service_case", id, Objects.requireNonNull(found.getVersion()), expected);
        return found;
    }
}
