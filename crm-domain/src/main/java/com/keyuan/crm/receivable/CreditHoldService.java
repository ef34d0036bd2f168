package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance holds a customer's credit: no further contract until it is lifted, and everybody reads why. */
@Service
@Transactional
@RequiredArgsConstructor
public class CreditHoldService {

    private final CreditHolds holds;
    private final Ledger ledger;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** @throws CreditHoldRefused when the customer is held already */
    public void place(CurrentUser user, CustomerId customer, String reason) {
        access.require(user, Action.CREDIT_HOLD_DECIDE, customer.value());
        ledger.lockCustomer(customer);
        if (!holds.place(customer, reason, user.id(), clock.instant())) {
            throw new CreditHoldRefused("receivable.error.heldAlready");
        }
        audit.changed(
                user,
                subject(customer),
                Changes.none().field("creditHold", false, true).note("reason", reason));
    }

    /** @throws CreditHoldRefused when it is not held */
    public void lift(CurrentUser user, CustomerId customer, String reason) {
        access.require(user, Action.CREDIT_HOLD_DECIDE, customer.value());
        ledger.lockCustomer(customer);
        if (!holds.lift(customer, reason, user.id(), clock.instant())) {
            throw new CreditHoldRefused("receivable.error.notHeld");
        }
        audit.changed(
                user,
                subject(customer),
                Changes.none().field("creditHold", true, false).note("reason", reason));
    }

    private static SourceRef subject(CustomerId customer) {
        return new SourceRef("customer", customer.value());
    }
}
