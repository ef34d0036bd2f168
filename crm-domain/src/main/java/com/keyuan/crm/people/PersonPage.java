package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;

/** A person as the administrator edits them. */
public record PersonPage(PersonId id, long version, String username, boolean enabled, PersonDetails details) {}
