package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Looks for the customer that is already there, before anything is written. The unique indexes have the last word. */
@Component
@RequiredArgsConstructor
class TwinCheck {

    private final Twins twins;
    private final Access access;

    /** @throws TwinFound when there is one */
    void check(CurrentUser user, Customer customer) {
        CreditCode code = customer.getCreditCode();
        if (code != null) {
            twins.byCreditCode(code, customer.getId()).ifPresent(twin -> {
                throw new CreditCodeTaken(twin, maySee(user, twin));
            });
        }
        if (customer.getTwinReason() == null) {
            twins.byNameKey(customer.getNameKey(), customer.getId()).ifPresent(twin -> {
                throw new NameTaken(twin, maySee(user, twin));
            });
        }
    }

    private boolean maySee(CurrentUser user, Twin twin) {
        return access.allows(user, Action.CUSTOMER_VIEW, twin.id().value());
    }
}
