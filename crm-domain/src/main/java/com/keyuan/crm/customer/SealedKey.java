package com.keyuan.crm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The key of one contact, itself encrypted. Destroying it makes everything sealed with it unreadable for ever, wherever
 * that stands.
 *
 * @param keyId which master key wraps it
 */
@Embeddable
public record SealedKey(
        @Column(name = "key_id") String keyId,
        @Column(name = "wrapped_key") Sealed wrapped) {}
