package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that may be of one customer, found at night over the whole base; a manager merges them or says that they are two. */
@Service
@Transactional
@RequiredArgsConstructor
public class DuplicateQueue {

    private static final int PAGE = 50;

    private final Access access;
    private final Duplicates duplicates;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Slice<DuplicatePair> queue(CurrentUser user, @Nullable String after) {
        access.require(user, Action.DUPLICATE_LIST);
        return duplicates.queue(user, after, PAGE);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> lastScan(CurrentUser user) {
        access.require(user, Action.DUPLICATE_LIST);
        return duplicates.lastScan();
    }

    /** Has the base looked through soon, in the background. */
    public void request(CurrentUser user) {
        access.require(user, Action.DUPLICATE_SCAN);
        events.publishEvent(new DuplicateScanRequested());
    }

    /** The job itself. */
    public int scan() {
        return duplicates.scan(clock.instant());
    }

    public void areTwo(CurrentUser user, CustomerId one, CustomerId other) {
        access.requireAll(user, Action.CUSTOMER_MERGE, List.of(one.value(), other.value()));
        duplicates.areTwo(one, other, user, clock.instant());
        audit.changed(user, Customer.ref(one), Changes.none().note("areTwo", other));
    }
}
