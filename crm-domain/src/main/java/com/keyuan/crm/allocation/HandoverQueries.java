package com.keyuan.crm.allocation;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handovers as they are read. */
public interface HandoverQueries {

    /** Running ones, the first due first, or those that ended, newest first. */
    Slice<HandoverRow> list(RecordFilter filter, boolean running, LocalDate today, @Nullable String after, int size);

    /** Running ones that are late. */
    int countLate(RecordFilter filter, LocalDate today);

    Optional<HandoverRow> find(HandoverId id, LocalDate today);

    /** The running one of a customer. */
    Optional<HandoverRow> runningOf(CustomerId customer, LocalDate today);

    HandoverStanding standing(HandoverId id);

    /** Open tasks of whoever holds the customer, and its open service cases; the first due first, at most 100. */
    List<HandoverPage.Work> work(HandoverId id);

    List<HandoverPage.Channel> channels(HandoverId id);
}
