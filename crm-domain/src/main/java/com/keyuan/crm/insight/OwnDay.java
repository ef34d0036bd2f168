package com.keyuan.crm.insight;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a salesperson's day begins with, one statement a question. */
public interface OwnDay {

    /** The next step with each of these customers: one's own open task about it, else what the last visit agreed. */
    Map<CustomerId, String> nextSteps(CurrentUser user, Collection<CustomerId> customers);

    /** One's own trips that are not through, the newest first: cancelled ones left out, until the claim is paid. */
    List<TripUnderWay> trips(CurrentUser user, int atMost);

    /** @param report null while there is none */
    record TripUnderWay(
            TripId id,
            String number,
            String places,
            int customers,
            TripState state,
            @Nullable ReportState report,
            LocalDate to) {}
}
