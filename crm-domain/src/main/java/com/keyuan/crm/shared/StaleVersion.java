package com.keyuan.crm.shared;

/** Somebody else changed the record since the page was opened; answered as 409 with what changed. */
public class StaleVersion extends RuntimeException {

    public StaleVersion(String kind, Object id) {
        super(kind + " " + id);
    }

    /** @param expected the version the form was opened with */
    public static void check(String kind, Object id, long actual, long expected) {
        if (actual != expected) {
            throw new StaleVersion(kind, id);
        }
    }
}
