package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.safekeeping.SealedStore.Batch;
import java.util.Optional;

/** One place where something is sealed. */
interface Resealing {

    /** Table and column. */
    String place();

    Batch reseal(String keyId, Optional<String> after, int most);

    long left(String keyId);

    /** Asks whether anything stands under {@code :key}. */
    String uses();
}
