package com.keyuan.crm.access;

import com.keyuan.crm.shared.CurrentUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records for the access matrix. A room makes a class of it in this package, and the matrix imports it; the names of its
 * makers are what stands in the column "record" of {@code access/<room>.csv}.
 */
public interface AccessRecords {

    Map<String, Maker> makers();

    /** Makes a record that belongs to somebody, and stores it. */
    @FunctionalInterface
    interface Maker {

        /**
         * @param owner whose it is; null for one that nobody holds
         * @return values for the variables of the address and of the parameters, {@code id} at least; null where there
         *     cannot be such a record
         */
        @Nullable Map<String, Object> make(@Nullable CurrentUser owner);
    }
}
