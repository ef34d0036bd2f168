package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.PersonId;

/**
 * Somebody to whom things may go.
 *
 * @param manager whether it is who takes over what nobody took
 */
public record LeavingTaker(PersonId person, String name, boolean manager) {}
