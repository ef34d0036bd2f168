package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;

/**
 * A person as the administrator edits them.
 *
 * @param customers how many they hold
 * @param secondFactor whether they are asked for a code
 */
public record PersonPage(
        PersonId id,
        long version,
        String username,
        boolean enabled,
        PersonDetails details,
        long customers,
        boolean secondFactor) {}
