package com.keyuan.crm.people;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who works or worked here. */
public interface People {

    Optional<Person> findById(PersonId id);

    Person save(Person person);

    /** The person as one who asks, with departments resolved; empty when disabled or unknown. */
    Optional<CurrentUser> findCurrentUser(PersonId id, @Nullable String address);
}
