package com.keyuan.crm.customer;

/** Ciphertext that its key does not open: altered, moved from another row, or its key is gone. */
public class SecretUnreadable extends RuntimeException {

    public SecretUnreadable(ContactId contact, ContactField field, Throwable cause) {
        super("contact " + contact + ", " + field.column(), cause);
    }
}
