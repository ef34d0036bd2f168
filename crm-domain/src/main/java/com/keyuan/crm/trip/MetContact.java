package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** Whom the report says was met on which visit. */
@Embeddable
public record MetContact(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "visit_id"))
        VisitId visit,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "contact_id"))
        ContactId contact) {}
