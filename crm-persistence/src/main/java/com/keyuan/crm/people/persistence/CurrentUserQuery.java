package com.keyuan.crm.people.persistence;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of {@code People} that is one hand-written statement. */
interface CurrentUserQuery {

    Optional<CurrentUser> findCurrentUser(PersonId id, @Nullable String address);
}
