package com.keyuan.crm.customer;

/** The three fields of a contact by which it can be reached, which are stored encrypted. */
public enum ContactField {
    PHONE("phone"),
    EMAIL("email"),
    MESSAGING("messaging");

    private final String column;

    ContactField(String column) {
        this.column = column;
    }

    /** The column that holds the ciphertext, a part of what the ciphertext is bound to. */
    public String column() {
        return column;
    }
}
