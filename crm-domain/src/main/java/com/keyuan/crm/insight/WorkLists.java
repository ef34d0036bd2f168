package com.keyuan.crm.insight;

import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads the heads of queues, any number of them by one statement. */
public interface WorkLists {

    /** In the order asked for, empty ones too; each as the room's own page would begin. */
    List<WorkList> of(CurrentUser user, Collection<WorkKind> kinds, LocalDate today, int rows);
}
