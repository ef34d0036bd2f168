package com.keyuan.crm.expense;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets advances against claims, the oldest first, and takes it back. */
@Service
@RequiredArgsConstructor
class AdvanceOffsetting {

    private final Advances advances;
    private final AdvanceEntries entries;
    private final Clock clock;

    /** Sets what the claimant owes against the claim, up to what is allowed. */
    Money offset(ExpenseClaim claim, CurrentUser by) {
        Money taken = Money.ZERO;
        for (Advance advance : advances.lockOpenOf(claim.getClaimant())) {
            Money room = claim.getAllowed().minus(taken);
            if (!room.isPositive()) {
                break;
            }
            AdvanceEntry entry = advance.offset(room, claim.getId(), by.id(), clock.instant());
            entries.save(entry);
            taken = taken.minus(entry.getAmount());
        }
        return taken;
    }

    /** What was set against the claim is owed again. */
    void release(ExpenseClaim claim, @Nullable CurrentUser by) {
        for (AdvanceEntries.Offset offset : entries.offsetsOf(claim.getId())) {
            Advance advance = advances.lock(offset.advance().value())
                    .orElseThrow(() -> new NotFound("advance", offset.advance()));
            entries.save(advance.release(offset.amount(), claim.getId(), by == null ? null : by.id(), clock.instant()));
        }
    }
}
