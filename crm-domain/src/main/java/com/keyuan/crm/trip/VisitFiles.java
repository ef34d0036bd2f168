package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentOwner;
import com.keyuan.crm.shared.CurrentUser;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** A visit's photos are seen by whoever may see the visit, and added by the visitor. */
@Component
@RequiredArgsConstructor
class VisitFiles implements AttachmentOwner {

    private final Visits visits;
    private final Access access;

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public boolean maySee(CurrentUser user, UUID record) {
        return access.allows(user, Action.VISIT_VIEW, record);
    }

    @Override
    public boolean mayAdd(CurrentUser user, UUID record) {
        return access.allows(user, Action.VISIT_CREATE)
                && visits.findById(new VisitId(record))
                        .filter(visit -> user.isSelf(visit.getVisitor()))
                        .isPresent();
    }
}
