package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deputy who signs a director's report where no other director can. */
@Service
@Transactional
@RequiredArgsConstructor
public class DeputyService {

    private final DirectorDeputies deputies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Names a manager as deputy from one day to another. @throws DeputyNotPossible when there is another in that time */
    public void name(CurrentUser user, PersonId person, DateRange days) {
        access.require(user, Action.DEPUTY_NAME);
        if (deputies.candidates().stream().noneMatch(one -> one.id().equals(person))) {
            throw new DeputyNotPossible("not-manager");
        }
        UUID id = TimeOrderedIds.next();
        if (!deputies.name(id, person, days, user.id(), clock.instant())) {
            throw new DeputyNotPossible("another");
        }
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("director_deputy", id),
                Changes.none()
                        .field("person", null, person)
                        .field("from", null, days.from())
                        .field("to", null, days.to()));
    }

    @Transactional(readOnly = true)
    public List<DirectorDeputies.Candidate> candidates(CurrentUser user) {
        access.require(user, Action.DEPUTY_NAME);
        return deputies.candidates();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<DirectorDeputies.Named> named(CurrentUser user) {
        access.require(user, Action.DEPUTY_NAME);
        return deputies.named();
    }
}
