package com.keyuan.crm.customer;

/**
 * Seals under a master key what belongs to no contact: AES-256-GCM. A ciphertext is bound to where it stands, so that it
 * cannot be moved unnoticed.
 */
public interface MasterSeal {

    /** The id of the key under which things are sealed now. */
    String keyId();

    /** @param boundTo table, column and row, joined by bars */
    Sealed seal(String keyId, String boundTo, byte[] plain);

    /** @throws IllegalStateException when it was altered, moved or sealed under another key */
    byte[] open(String keyId, String boundTo, Sealed sealed);
}
