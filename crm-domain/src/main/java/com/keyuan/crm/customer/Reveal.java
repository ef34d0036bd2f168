package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/** One look at a number or address in plain. */
public record Reveal(
        UUID id,
        ContactId contact,
        ContactField field,
        PersonId by,
        boolean ownCustomer,
        boolean dialled,
        Instant at) {}
