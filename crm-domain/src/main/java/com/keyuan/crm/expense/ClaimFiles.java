package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentOwner;
import com.keyuan.crm.shared.CurrentUser;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Files of a line are seen by whoever may see the claim, and added by the claimant while the claim is a draft. */
@Component
@RequiredArgsConstructor
class ClaimFiles implements AttachmentOwner {

    private final Access access;
    private final ClaimQueries claims;

    @Override
    public String kind() {
        return "expense_line";
    }

    @Override
    public boolean maySee(CurrentUser user, UUID line) {
        return claims.claimOf(new ExpenseLineId(line))
                .filter(claim ->
                        access.allows(user, Action.CLAIM_VIEW, claim.id().value()))
                .isPresent();
    }

    @Override
    public boolean mayAdd(CurrentUser user, UUID line) {
        return claims.claimOf(new ExpenseLineId(line))
                .filter(claim -> claim.state() == ClaimState.DRAFT)
                .filter(claim ->
                        access.allows(user, Action.CLAIM_EDIT, claim.id().value()))
                .isPresent();
    }
}
