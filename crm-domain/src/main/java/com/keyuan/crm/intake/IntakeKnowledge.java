package com.keyuan.crm.intake;

import com.keyuan.crm.shared.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known before a file is gone through, each kind of thing in one statement. */
public interface IntakeKnowledge {

    /** For each field of the kind that names something, what there is, labelled as far as the user may see it. */
    Map<IntakeField, List<Known>> known(CurrentUser user, IntakeKind kind);

    /** References of imported orders, or names of customers' contacts: what a row brings that was brought before. */
    Collection<String> fingerprints(IntakeKind kind);
}
