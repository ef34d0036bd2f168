package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.Optional;
import java.util.Set;

/** Everybody who works or worked here. */
public interface People {

    Optional<Person> findById(PersonId id);

    /** @param username in any case */
    Optional<Person> findByUsername(String username);

    boolean existsWithRole(Role role);

    Person save(Person person);

    /** Locks everybody who administers and may sign in, so that two changes never leave nobody. */
    Set<PersonId> lockAdministrators();
}
