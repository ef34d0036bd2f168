package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.PersonId;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Whoever works at a case does not have the customer's link, with which they could say that they did well. Somebody who might
 * have seen it before, by another of their roles, knows an old one from then on.
 */
@Component
@RequiredArgsConstructor
class CaseCodeRenewal {

    private final CurrentUsers people;
    private final Access access;

    /** Asked before the worker is written. */
    Changes before(ServiceCase found, PersonId worker) {
        boolean known = people.find(worker, null)
                .filter(person -> access.allows(
                        person, Action.SERVICE_CASE_SHARE, found.getId().value()))
                .isPresent();
        if (!known) {
            return Changes.none();
        }
        found.changeCode();
        return Changes.none().note("code", "new");
    }
}
