package com.keyuan.crm.access;

import com.keyuan.crm.shared.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Asked first by every service method, before anything is read or written. */
@Service
@RequiredArgsConstructor
public class Access {

    private final AccessPolicy policy;

    /** @throws Refused when none of the user's roles has the action */
    public void require(CurrentUser user, Action action) {
        if (!policy.mayEver(user, action)) {
            throw new Refused(action, null);
        }
    }

    /** @throws Refused when the user does not have the action with this record */
    public void require(CurrentUser user, Action action, UUID record) {
        if (!allows(user, action, record)) {
            throw new Refused(action, record);
        }
    }

    /** @throws Refused when the user does not have the action with every one of them: a batch is checked whole */
    public void requireAll(CurrentUser user, Action action, Collection<UUID> records) {
        if (!policy.mayEver(user, action) || !policy.permitsAll(user, action, Set.copyOf(records))) {
            throw new Refused(
                    action, records.isEmpty() ? null : records.iterator().next());
        }
    }

    public boolean allows(CurrentUser user, Action action) {
        return policy.mayEver(user, action);
    }

    public boolean allows(CurrentUser user, Action action, UUID record) {
        return policy.mayEver(user, action) && policy.permitsAll(user, action, List.of(record));
    }
}
