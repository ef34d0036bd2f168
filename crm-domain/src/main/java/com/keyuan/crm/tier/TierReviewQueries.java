package com.keyuan.crm.tier;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the review pages read; every method a fixed number of statements. */
public interface TierReviewQueries {

    /** Which of the proposals. */
    enum View {
        WAITING,
        /** Overrides that end within thirty days, or have ended and are proposed again. */
        OVERRIDDEN,
        DECIDED
    }

    Slice<TierReviewRow> rows(
            RecordFilter seen,
            RecordFilter decided,
            TierReviewFilter filter,
            LocalDate today,
            @Nullable String after,
            int size);

    /** The same rows one by one, in the same order, however many. */
    void each(
            RecordFilter seen,
            RecordFilter decided,
            TierReviewFilter filter,
            LocalDate today,
            Consumer<TierReviewRow> row);

    /** Those of the proposals named that are there, by customer. */
    List<TierReviewRow> chosen(Collection<TierReviewId> ids, RecordFilter decided);

    /** Who holds the customers of the proposals that wait, by name. */
    List<Holder> holders(RecordFilter seen);

    /** Somebody of whose customers proposals wait. */
    record Holder(PersonId id, String name, long waiting) {}

    /** @param customers those whose tiers are counted */
    TierReviewFigures figures(RecordFilter customers, RecordFilter decided, LocalDate today);

    Optional<TierReviewRow> row(TierReviewId id, RecordFilter decided);

    /** The reasons of a proposal. */
    Optional<TierBreakdown> why(TierReviewId id);

    /** The newest judgement of a customer. */
    Optional<TierBreakdown> latest(CustomerId customer);

    /** Score and tier of a customer run by run, the oldest first, two years at most. */
    List<TierPoint> points(CustomerId customer);

    /** Decisions on a customer, newest first, and the proposal that waits before them. */
    List<TierReviewRow> history(CustomerId customer, RecordFilter decided);

    Optional<TierStanding> standing(CustomerId customer);
}
