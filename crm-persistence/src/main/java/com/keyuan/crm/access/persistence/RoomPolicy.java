package com.keyuan.crm.access.persistence;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;

/**
 * What one room gives to whom: action → role → SQL condition over the action's table ({@code true} for all records or
 * where there is none). A condition may use {@code :me} (uuid), {@code :departments} (text of a uuid[], to be cast) and
 * {@code :today} (date).
 */
interface RoomPolicy {

    Map<Action, Map<Role, String>> conditions();
}
