package com.keyuan.crm.safekeeping;

import java.util.List;
import java.util.Optional;

/** What stands sealed under master keys, and which of them is still needed. */
public interface SealedStore {

    /**
     * Some records of one place, sealed anew.
     *
     * @param last where the next ones begin; empty behind the last
     * @param unreadable those that their key does not open; they stay as they are
     */
    record Batch(int resealed, Optional<String> last, List<String> unreadable) {}

    /** Where something is sealed: table and column. */
    List<String> places();

    /** Seals the next records of a place that stand under another key than this one; those in use are passed by. */
    Batch reseal(String place, String keyId, Optional<String> after, int most);

    /** How much of a place stands under another key than this one. */
    long left(String place, String keyId);

    /** Waits until everything that was being written when this was asked is written. */
    void letWritersEnd() throws InterruptedException;

    /** Marks the keys of both purposes under which nothing stands; answers them as {@code purpose-id}. */
    List<String> retireUnused();
}
