package com.keyuan.crm.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known before a file is gone through, each kind of thing in one statement. */
public interface IntakeKnowledge {

    /** For each field of the kind that names something, what there is. */
    Map<IntakeField, List<Known>> known(IntakeKind kind);

    /** References of imported orders, or names of customers' contacts: what a row brings that was brought before. */
    Collection<String> fingerprints(IntakeKind kind);
}
