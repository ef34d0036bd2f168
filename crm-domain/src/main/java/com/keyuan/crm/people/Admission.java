package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;

/**
 * Somebody has shown that they are this person.
 *
 * @param passwordMustChange no page is open to them until they have chosen a password of their own
 * @param codeDue they are asked for a code of their second factor next
 */
public record Admission(PersonId person, boolean passwordMustChange, boolean codeDue) {}
