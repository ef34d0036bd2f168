package com.keyuan.crm.attachment;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A customer's files are seen by whoever may see the customer, and added by whoever may change it. */
@Component
@RequiredArgsConstructor
class CustomerFiles implements AttachmentOwner {

    private final Access access;

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public boolean maySee(CurrentUser user, UUID record) {
        return access.allows(user, Action.CUSTOMER_VIEW, record);
    }

    @Override
    public boolean mayAdd(CurrentUser user, UUID record) {
        return access.allows(user, Action.CUSTOMER_EDIT, record);
    }
}
