package com.keyuan.crm.compliance;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.TripReportService;
import com.keyuan.crm.verification.Verification;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.Verifications;
import com.keyuan.crm.verification.VisitNotConfirmed;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opening and deciding cases of suspected misuse. */
@Service
@Transactional
@RequiredArgsConstructor
public class MisuseCaseService {

    private static final int PAGE = 40;

    private final MisuseCases cases;
    private final MisuseCaseLists lists;
    private final Verifications verifications;
    private final TripReportService reports;
    private final ExpenseClaimService claims;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** A visit that was not confirmed becomes a case, once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VisitNotConfirmed found) {
        VerificationId of = found.verification();
        if (cases.existsByVerification(of)) {
            return;
        }
        Verification verification = verifications.findById(of).orElseThrow(() -> new NotFound("verification", of));
        MisuseCase opened = cases.save(new MisuseCase(
                MisuseCaseId.next(),
                of,
                found.visit(),
                found.report(),
                verification.getCustomer(),
                verification.getAuthor(),
                clock.instant()));
        audit.record(
                AuditKind.CREATED, null, subject(opened.getId()), Changes.none().note("verification", of));
    }

    /**
     * Decides a case: cleared, the report counts as verified and payment goes on; confirmed, it stays discrepant and
     * the lines of the claim concerned are allowed nothing.
     */
    public void decide(CurrentUser user, MisuseCaseId id, boolean cleared, String reason, long expected) {
        access.require(user, Action.MISUSE_CASE_DECIDE, id.value());
        MisuseCase found = cases.findById(id).orElseThrow(() -> new NotFound("misuse_case", id));
        StaleVersion.check("misuse_case", id, Objects.requireNonNull(found.getVersion()), expected);
        found.decide(cleared, reason, user.id(), clock.instant());
        audit.changed(
                user,
                subject(id),
                Changes.none()
                        .field("state", MisuseState.OPEN, found.getState())
                        .note("reason", found.getReason()));
        if (cleared) {
            reports.discrepancyCleared(user, found.getVisit());
            claims.exonerate(user, found.getVisit());
        } else {
            claims.disallow(user, found.getVisit());
        }
    }

    @Transactional(readOnly = true)
    public Slice<MisuseCaseRow> list(CurrentUser user, boolean open, @Nullable String after) {
        access.require(user, Action.MISUSE_CASE_LIST);
        return lists.list(user, open, after, PAGE);
    }

    @Transactional(readOnly = true)
    public int countOpen(CurrentUser user) {
        access.require(user, Action.MISUSE_CASE_LIST);
        return lists.countOpen(user);
    }

    /** The case with both sides of the call; each look is logged. */
    public MisuseCasePage page(CurrentUser user, MisuseCaseId id) {
        access.require(user, Action.MISUSE_CASE_VIEW, id.value());
        MisuseCaseRow row = lists.row(id).orElseThrow(() -> new NotFound("misuse_case", id));
        MisuseCaseLists.CallNote call = lists.call(id).orElseThrow(() -> new NotFound("misuse_case", id));
        audit.record(AuditKind.VIEWED, user, subject(id), Changes.none());
        return new MisuseCasePage(
                row,
                lists.evidence(id),
                call.note(),
                call.caller(),
                call.at(),
                row.state() == MisuseState.OPEN && access.allows(user, Action.MISUSE_CASE_DECIDE, id.value()));
    }

    private static SourceRef subject(MisuseCaseId id) {
        return new SourceRef("misuse_case", id.value());
    }
}
