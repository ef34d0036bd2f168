package com.keyuan.crm.audit;

import javax.crypto.SecretKey;

/** The keys by which the log is sealed; they come from a key file or the environment, never from the database. */
public interface AuditKeys {

    /** The id of the key that seals from now on; at most 20 characters. */
    String currentId();

    /** @throws IllegalStateException when there is no key of this id */
    SecretKey key(String id);
}
