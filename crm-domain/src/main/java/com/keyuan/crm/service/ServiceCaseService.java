package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work at service cases: given, planned, done, and planned again. */
@Service
@Transactional
@RequiredArgsConstructor
public class ServiceCaseService {

    private final ServiceCases cases;
    private final CaseRounds rounds;
    private final CaseOwners owners;
    private final CaseCodeRenewal codes;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Gives the case to somebody of after-sales. */
    public void assign(CurrentUser user, ServiceCaseId id, PersonId owner, long expected) {
        ServiceCase found = toWork(user, id, expected);
        requireAfterSales(owner);
        PersonId before = found.getOwner();
        Changes changes = codes.before(found, owner);
        found.assign(owner);
        audit.changed(user, ServiceCaseOpening.subject(id), changes.field("owner", before, owner));
    }

    /** Says what is to be done, by whom of after-sales and by when. */
    public void plan(CurrentUser user, ServiceCaseId id, CasePlan plan, long expected) {
        ServiceCase found = toWork(user, id, expected);
        plan.check(BusinessZone.today(clock));
        requireAfterSales(plan.who());
        Changes changes = codes.before(found, plan.who());
        CaseRound begun = rounds.save(found.plan(plan, user.id(), clock.instant()));
        audit.changed(
                user,
                ServiceCaseOpening.subject(id),
                changes.note("round", begun.getOrdinal())
                        .field("plan", null, begun.getPlan())
                        .field("owner", null, plan.who())
                        .field("dueOn", null, plan.by()));
    }

    /** Says what was done; now the customer is asked. */
    public void done(CurrentUser user, ServiceCaseId id, String outcome, long expected) {
        ServiceCase found = toWork(user, id, expected);
        CaseRound present = rounds.find(id, found.getRound()).orElseThrow(CaseNotThere::new);
        Changes changes = codes.before(found, user.id());
        found.work(present, outcome, user.id(), clock.instant());
        audit.changed(user, ServiceCaseOpening.subject(id), changes.field("outcome", null, present.getOutcome()));
    }

    /** A new code for the customer; the present one leads nowhere any more. */
    public void changeCode(CurrentUser user, ServiceCaseId id, long expected) {
        access.require(user, Action.SERVICE_CASE_SHARE, id.value());
        load(id, expected).changeCode();
        audit.changed(user, ServiceCaseOpening.subject(id), Changes.none().note("code", "new"));
    }

    private ServiceCase toWork(CurrentUser user, ServiceCaseId id, long expected) {
        access.require(user, Action.SERVICE_CASE_WORK, id.value());
        return load(id, expected);
    }

    private ServiceCase load(ServiceCaseId id, long expected) {
        ServiceCase found = cases.findById(id).orElseThrow(() -> new NotFound("service_case", id));
        StaleVersion.check("service_case", id, Objects.requireNonNull(found.getVersion()), expected);
        return found;
    }

    private void requireAfterSales(PersonId owner) {
        if (owners.owners().stream().noneMatch(one -> one.id().equals(owner))) {
            throw new NotOfAfterSales();
        }
    }
}
