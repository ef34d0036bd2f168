package com.keyuan.crm.service;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;

/** What is to be done about a case, by whom and by when. */
public record CasePlan(String what, PersonId who, LocalDate by) {

    private static final int FURTHEST = 365;

    /** @throws PlanInThePast for a day that cannot be meant */
    void check(LocalDate today) {
        if (by.isBefore(today) || by.isAfter(today.plusDays(FURTHEST))) {
            throw new PlanInThePast();
        }
    }
}
