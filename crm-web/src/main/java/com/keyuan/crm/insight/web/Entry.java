package com.keyuan.crm.insight.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of the navigation, shown to those who have its action.
 *
 * @param key what the page calls its section; its name is the message {@code nav.<key>}
 * @param icon of the sprite
 * @param labels other names of the same page for some roles ({@code nav.<label>}), the first role held wins
 */
public record Entry(String key, String href, String icon, Action action, Map<Role, String> labels) {

    static Entry of(String key, String href, String icon, Action action) {
        return new Entry(key, href, icon, action, Map.of());
    }

    Entry called(Role role, String label) {
        Map<Role, String> more = new EnumMap<>(Role.class);
        more.putAll(labels);
        more.put(role, label);
        return new Entry(key, href, icon, action, Map.copyOf(more));
    }

    /** With one name: that for this user. */
    Named named(CurrentUser user) {
        for (Role role : Role.values()) {
            String label = labels.get(role);
            if (label != null && user.is(role)) {
                return new Named(key, href, icon, label);
            }
        }
        return new Named(key, href, icon, key);
    }

    /** @param label the message {@code nav.<label>} */
    public record Named(String key, String href, String icon, String label) {}

    /** @param key the message {@code nav.section.<key>} */
    public record Group(String key, List<Named> entries) {}
}
