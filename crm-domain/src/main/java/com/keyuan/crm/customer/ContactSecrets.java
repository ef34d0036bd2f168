package com.keyuan.crm.customer;

import java.util.List;

/**
 * Field encryption: AES-256-GCM under a key per contact that is wrapped by a master key. A ciphertext is bound to table,
 * column and row, so that it cannot be moved to another contact or field unnoticed.
 */
public interface ContactSecrets {

    /** A fresh key for this contact, wrapped by the current master key. */
    SealedKey newKey(ContactId contact);

    Sealed seal(SealedKey key, ContactId contact, ContactField field, String value);

    /** @throws SecretUnreadable when the key was destroyed or the ciphertext belongs to another row or was altered */
    String open(SealedKey key, ContactId contact, ContactField field, Sealed sealed);

    /** What has to be stored so that this value is found: the whole, and of a phone its last 8 and last 4 digits. */
    List<BlindIndex> index(ContactField field, String value);

    /** What finds phones that are these digits or, for 8 and 4 digits, end in them; empty for fewer than 4. */
    List<BlindIndex> searching(String digits);
}
