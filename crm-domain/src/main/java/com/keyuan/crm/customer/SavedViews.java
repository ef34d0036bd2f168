package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The views that people saved. */
public interface SavedViews {

    /** One's own and those shared in one's department, by name; at most 40. */
    List<SavedView> of(CurrentUser user);

    /** How many somebody has made. */
    int countOf(CurrentUser user);

    /** Nothing where the id is there already, for a form sent twice. */
    void save(UUID id, CurrentUser owner, String name, String query, boolean shared, Instant now);

    void delete(UUID id);
}
