package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.util.Optional;

/** Everybody who works or worked here. */
public interface People {

    Optional<Person> findById(PersonId id);

    Person save(Person person);
}
