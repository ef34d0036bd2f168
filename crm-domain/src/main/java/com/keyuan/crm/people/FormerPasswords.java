package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Hashes of passwords that were replaced. */
public interface FormerPasswords {

    /** The last ones, at most so many. */
    List<String> of(PersonId person, int most);

    /** One more; older ones beyond so many are forgotten. */
    void remember(PersonId person, String hash, Instant now, int most);
}
