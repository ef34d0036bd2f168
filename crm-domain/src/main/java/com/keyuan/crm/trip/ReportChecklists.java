package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** The versions of the checklist. */
public interface ReportChecklists {

    ReportChecklist current();

    /** Adds a version after the expected one; false when somebody else was faster. */
    boolean add(ReportChecklist next, PersonId by, Instant at);
}
