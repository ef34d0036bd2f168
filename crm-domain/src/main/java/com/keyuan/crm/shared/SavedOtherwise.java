package com.keyuan.crm.shared;

/**
 * The id of a form stands for one content: sent twice it is saved once, and what comes under the same id with another
 * content is not dropped in silence. What was saved first stays; the person is led to it.
 */
public class SavedOtherwise extends RuleViolation {

    private final SourceRef record;

    private SavedOtherwise(SourceRef record) {
        super("error.saved-otherwise.text", null);
        this.record = record;
    }

    /**
     * @param stored what is there under this id
     * @param sent what came now, in the same form
     */
    public static void unlessSame(SourceRef record, Object stored, Object sent) {
        if (!stored.equals(sent)) {
            throw new SavedOtherwise(record);
        }
    }

    /** What was saved first. */
    public SourceRef record() {
        return record;
    }
}
