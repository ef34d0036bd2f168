package com.keyuan.crm.trip;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Trips as lists and pages, read by a fixed number of statements. */
public interface TripPages {

    /**
     * What a list shows.
     *
     * @param stage null for all
     * @param traveller only trips on which this person travelled; null for everybody's
     * @param words piece of number, purpose, place or traveller's name; null for all
     */
    record Filter(
            @Nullable TripStage stage,
            @Nullable PersonId traveller,
            @Nullable String words) {}

    /** Newest first. */
    Slice<TripRow> list(RecordFilter allowed, Filter filter, Discretion discretion, @Nullable String after, int size);

    /** How many trips stand at each stage, whatever stage the filter names. */
    Map<TripStage, Long> count(RecordFilter allowed, Filter filter);

    /**
     * One trip with its visits, of which those that the reader may not read tell nothing of what was said.
     *
     * @param visits those that the reader may read
     * @param customers those whose page the reader may open
     */
    Optional<TripPage> page(TripId trip, Discretion discretion, RecordFilter visits, RecordFilter customers);

    /** One statement for any number of trips. */
    Map<TripId, TripStrip> strips(Collection<TripId> trips, Discretion discretion);

    /** The trips of a customer's page, newest first. */
    Slice<TripRow> ofCustomer(
            RecordFilter allowed, CustomerId customer, Discretion discretion, @Nullable String after, int size);
}
