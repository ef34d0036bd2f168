package com.keyuan.crm.people;

/** Turns passwords into what may be stored. Slow on purpose, so never called within a transaction. */
public interface PasswordHasher {

    String hash(String password);

    /** A hash of nothing, compared with where there is no account, so that the answer takes the same time. */
    String ofNobody();

    boolean matches(String password, String hash);
}
