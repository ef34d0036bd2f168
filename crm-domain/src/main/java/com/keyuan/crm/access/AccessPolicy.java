package com.keyuan.crm.access;

import com.keyuan.crm.shared.CurrentUser;
import java.util.Collection;
import java.util.UUID;

/** The policy itself: for each action and role, the condition under which the role has it. */
public interface AccessPolicy {

    /** Whether any of the user's roles has the action at all. */
    boolean mayEver(CurrentUser user, Action action);

    /** The records with which the user has the action. */
    RecordFilter filter(CurrentUser user, Action action);

    /** Whether the user has the action with every one of these records; false if one does not exist. */
    boolean permitsAll(CurrentUser user, Action action, Collection<UUID> records);
}
