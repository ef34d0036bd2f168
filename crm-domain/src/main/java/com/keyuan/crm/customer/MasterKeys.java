package com.keyuan.crm.customer;

import javax.crypto.SecretKey;

/**
 * The keys under which the keys of contacts and the search index stand. They come from a key file or the environment,
 * never from the database. A changed key gets a new id; the old one stays readable until everything is re-keyed.
 */
public interface MasterKeys {

    /** The 256-bit AES key of this id. @throws IllegalStateException when there is none */
    SecretKey encryption(String keyId);

    /** The id of the key under which new contact keys are wrapped; at most 20 characters. */
    String currentKeyId();

    /** The key of the blind index. */
    SecretKey index();
}
