package com.keyuan.crm.trip;

import java.util.Set;

/**
 * The policy by which a report is held complete, in its stored version.
 *
 * @param minLength characters below which a text says nothing, 1 to 200
 * @param dateRequired whether each next step needs a day
 * @param emptyPhrases what says nothing when it stands alone
 */
public record ReportChecklist(int version, int minLength, boolean dateRequired, Set<String> emptyPhrases) {

    public ReportChecklist {
        emptyPhrases = Set.copyOf(emptyPhrases);
    }
}
