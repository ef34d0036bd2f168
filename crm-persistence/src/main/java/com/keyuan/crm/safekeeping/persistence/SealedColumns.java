package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed under a master key, room by room. */
@Configuration(proxyBeanMethods = false)
class SealedColumns {

    private static final String CONTACT_KEY = "contact|wrapped_key";

    /** The key of a contact, under which everything personal of that contact is sealed. */
    @Bean
    SealedColumn keysOfContacts() {
        return new SealedColumn("contact", "id", "wrapped_key", "key_id", CONTACT_KEY);
    }

    /** The key of a contact that is proposed and not there yet. */
    @Bean
    SealedColumn keysOfProposedContacts() {
        return new SealedColumn("proposed_change", "id", "wrapped_key", "key_id", CONTACT_KEY);
    }

    @Bean
    SealedColumn secretsOfChannels() {
        return new SealedColumn("company_channel", "id", "secret", "secret_key_id", "company_channel|secret");
    }

    @Bean
    SealedColumn numbersOfReceivedTouches() {
        return new SealedColumn("received_touch", "id", "peer", "peer_key_id", "received_touch|peer");
    }

    @Bean
    SealedColumn secretsOfSecondFactors() {
        return new SealedColumn("second_factor", "person_id", "secret", "key_id", "second_factor|secret");
    }
}
