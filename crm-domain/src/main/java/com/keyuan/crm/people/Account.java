package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** What signing in needs to know of a person. */
public record Account(
        PersonId id,
        String username,
        String passwordHash,
        Instant passwordSetAt,
        boolean passwordMustChange,
        boolean enabled) {

    static Account of(Person person) {
        return new Account(
                person.getId(),
                person.getUsername(),
                person.getPasswordHash(),
                person.getPasswordSetAt(),
                person.isPasswordMustChange(),
                person.isEnabled());
    }

    @Override
    public String toString() {
        return username;
    }
}
