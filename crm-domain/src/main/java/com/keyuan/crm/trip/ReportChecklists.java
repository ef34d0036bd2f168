package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the checklist. */
public interface ReportChecklists {

    ReportChecklist current();

    /** Every version, newest first. */
    List<Stored> versions();

    /** Adds a version after the expected one; false when somebody else was faster. */
    boolean add(ReportChecklist next, PersonId by, Instant at);

    /**
     * A version with who made it.
     *
     * @param by null for the one that the product ships with
     */
    record Stored(
            ReportChecklist checklist, Instant at, @Nullable String by) {}
}
