package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The number or address of the other side, sealed.
 *
 * @param hash in Base64, by which contacts with it are found; null where it is no usable number or address
 */
record SealedPeer(
        Sealed sealed,
        String keyId,
        String masked,
        @Nullable String hash) {}
