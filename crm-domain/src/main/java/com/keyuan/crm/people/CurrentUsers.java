package com.keyuan.crm.people;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who is asking, once for each request. */
public interface CurrentUsers {

    /**
     * The person with present roles and departments; empty when disabled or unknown.
     *
     * @param address where the request came from
     */
    Optional<CurrentUser> find(PersonId id, @Nullable String address);
}
