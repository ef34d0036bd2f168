package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;

/** Seals the secrets of second factors under the master key; what lies in the database tells nothing without it. */
public interface FactorSecrets {

    SealedSecret seal(PersonId person, byte[] secret);

    /** @throws IllegalStateException when it was altered, moved or sealed under another key */
    byte[] open(PersonId person, SealedSecret sealed);

    /**
     * @param keyId of the master key under which it was sealed
     * @param base64 the ciphertext
     */
    record SealedSecret(String keyId, String base64) {

        @Override
        public String toString() {
            return "sealed under " + keyId;
        }
    }
}
