package com.keyuan.crm.insight;

import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads numbers, any number of them by one statement. */
public interface HomeNumbers {

    /** In the order asked for; only what lies in the user's rights is counted. */
    List<HomeNumber> of(CurrentUser user, Collection<NumberKind> kinds, LocalDate today);
}
