package com.keyuan.crm.expense;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down each move of a claim: one audit entry, and one line of the history that its people read. */
@Service
@RequiredArgsConstructor
class ClaimMoves {

    private final ClaimHistory history;
    private final Audit audit;
    private final Clock clock;

    void moved(CurrentUser who, ExpenseClaim claim, ClaimState from, @Nullable String note) {
        audit.record(kindOf(claim), who, subject(claim), changes(claim, from, note));
        history.moved(claim, from, clock.instant(), who.id(), note);
    }

    /** A move that follows from a decision elsewhere; its readers see the reason, not who decided. */
    void movedByDecision(@Nullable CurrentUser who, ExpenseClaim claim, ClaimState from, String note) {
        audit.record(AuditKind.CHANGED, who, subject(claim), changes(claim, from, note));
        history.moved(claim, from, clock.instant(), null, note);
    }

    static SourceRef subject(ExpenseClaim claim) {
        return new SourceRef("expense_claim", claim.getId().value());
    }

    private static AuditKind kindOf(ExpenseClaim claim) {
        return claim.getState() == ClaimState.CLEARED ? AuditKind.APPROVED : AuditKind.CHANGED;
    }

    private static Changes changes(ExpenseClaim claim, ClaimState from, @Nullable String note) {
        Changes changes = Changes.none()
                .field("state", from, claim.getState())
                .note("claimed", claim.getClaimed())
                .note("allowed", claim.getAllowed())
                .note("advances", claim.getAdvances());
        return note == null ? changes : changes.note("note", note);
    }
}
