package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves lists as one likes to see them, for oneself or the department. A view narrows and orders; whose customers it shows
 * is the policy's word for whoever opens it.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ViewKeeping {

    private static final int MOST = 20;

    private final Access access;
    private final SavedViews views;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<SavedView> of(CurrentUser user) {
        access.require(user, Action.CUSTOMER_LIST);
        return views.of(user);
    }

    /** @throws TooMany when somebody has twenty already */
    public void save(CurrentUser user, UUID id, String name, String query, boolean shared) {
        access.require(user, Action.CUSTOMER_LIST);
        if (views.countOf(user) >= MOST) {
            throw new TooMany();
        }
        views.save(id, user, name, query, shared, clock.instant());
    }

    public void delete(CurrentUser user, UUID id) {
        access.require(user, Action.CUSTOMER_VIEW_DELETE, id);
        views.delete(id);
    }

    /** One has enough views. */
    public static class TooMany extends RuleViolation {

        public TooMany() {
            super("customer.error.too-many-views", null, MOST);
        }
    }
}
