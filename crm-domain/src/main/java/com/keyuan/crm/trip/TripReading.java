package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trips to look at. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TripReading {

    private static final int PAGE = 30;
    private static final int ON_A_TAB = 20;

    private final TripPages pages;
    private final Access access;
    private final AccessPolicy policy;

    /** The trips that the user may see, newest first. */
    public Slice<TripRow> list(CurrentUser user, TripPages.Filter filter, @Nullable String after) {
        access.require(user, Action.TRIP_LIST);
        return pages.list(policy.filter(user, Action.TRIP_VIEW), filter, Discretion.of(user), after, PAGE);
    }

    /** How many stand at each stage. */
    public Map<TripStage, Long> count(CurrentUser user, TripPages.Filter filter) {
        access.require(user, Action.TRIP_LIST);
        return pages.count(policy.filter(user, Action.TRIP_VIEW), filter);
    }

    public TripPage page(CurrentUser user, TripId id) {
        access.require(user, Action.TRIP_VIEW, id.value());
        return pages.page(
                        id,
                        Discretion.of(user),
                        policy.filter(user, Action.VISIT_VIEW),
                        policy.filter(user, Action.CUSTOMER_VIEW))
                .orElseThrow(() -> new NotFound("trip", id));
    }

    /** Where the trip stands, on the page where its report is written. */
    public TripStrip strip(CurrentUser user, TripId id) {
        access.require(user, Action.TRIP_VIEW, id.value());
        TripStrip strip = pages.strips(List.of(id), Discretion.of(user)).get(id);
        if (strip == null) {
            throw new NotFound("trip", id);
        }
        return strip;
    }

    /** What the page offers the user to do. */
    public TripChoices choices(CurrentUser user, TripHead head) {
        UUID id = head.id().value();
        TripReportId report = head.report();
        return new TripChoices(
                access.allows(user, Action.TRIP_EDIT, id),
                access.allows(user, Action.TRIP_DECIDE_GO_AHEAD, id),
                access.allows(user, Action.CLAIM_CREATE, id),
                report != null && access.allows(user, Action.REPORT_VIEW, report.value()));
    }

    /** Whether the user travels at all. */
    public boolean travels(CurrentUser user) {
        return access.allows(user, Action.TRIP_CREATE);
    }

    /** Whether the user may put loose local visits into this trip. */
    public boolean mayGather(CurrentUser user, TripPage page) {
        TripHead head = page.head();
        return head.kind() == TripKind.LOCAL
                && user.isSelf(head.traveller())
                && head.state() != TripState.CANCELLED
                && (head.reportState() == null || head.reportState() == ReportState.DRAFT);
    }

    /** The trips to a customer. */
    public Slice<TripRow> ofCustomer(CurrentUser user, CustomerId customer, @Nullable String after) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return pages.ofCustomer(policy.filter(user, Action.TRIP_VIEW), customer, Discretion.of(user), after, ON_A_TAB);
    }
}
