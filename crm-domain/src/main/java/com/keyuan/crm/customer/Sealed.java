package com.keyuan.crm.customer;

/** Ciphertext, in Base64: may be stored, logged in the audit and compared, tells nothing without its key. */
public record Sealed(String base64) {

    @Override
    public String toString() {
        return "sealed:" + base64;
    }
}
