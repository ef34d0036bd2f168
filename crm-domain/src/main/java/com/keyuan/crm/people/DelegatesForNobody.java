package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Only a director's signature is delegated. */
public class DelegatesForNobody extends RuleViolation {

    public DelegatesForNobody() {
        super("people.delegation.director", "director");
    }
}
