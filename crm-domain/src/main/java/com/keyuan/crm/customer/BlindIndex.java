package com.keyuan.crm.customer;

/**
 * A keyed hash by which an encrypted value is found again without being readable.
 *
 * @param part {@code WHOLE}, or for phone numbers {@code LAST8} and {@code LAST4}
 * @param hash HMAC-SHA-256 under the index key, in Base64
 */
public record BlindIndex(ContactField field, Part part, String hash) {

    /** How much of the value was hashed. */
    public enum Part {
        WHOLE,
        LAST8,
        LAST4
    }
}
