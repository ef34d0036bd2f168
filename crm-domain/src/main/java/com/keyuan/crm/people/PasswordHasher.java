package com.keyuan.crm.people;

/** Turns passwords into what may be stored. Slow on purpose, so never called within a transaction. */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);
}
