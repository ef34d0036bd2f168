package com.keyuan.crm.expense;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims as lists and pages show them. */
public interface ClaimQueries {

    /** Newest first. */
    Slice<ClaimRow> rows(RecordFilter permitted, ClaimFilter filter, @Nullable String after, int size);

    /** How many of the permitted claims are in each state, with their payable amounts, in the order of the states. */
    List<StateTotal> totals(RecordFilter permitted);

    Optional<ClaimHead> head(ExpenseClaimId id);

    List<ClaimLineRow> lines(ExpenseClaimId id);

    List<ClaimMove> moves(ExpenseClaimId id);

    /** The lines of every submission, oldest first. */
    List<ClaimVersion> versions(ExpenseClaimId id);

    List<OverrideRow> overrides(ExpenseClaimId id);

    List<PaymentRow> payments(ExpenseClaimId id);

    /** The customers that the trip was for, by name. */
    List<TripCustomer> customersOf(TripId trip);

    /** What the person owes that may be set against a claim now. */
    Money openAdvances(PersonId person);

    Optional<OfLine> claimOf(ExpenseLineId line);

    Optional<TripHead> tripHead(TripId trip);

    Optional<ExpenseClaimId> claimOf(TripId trip, PersonId claimant);

    /** The claim that a line belongs to. */
    record OfLine(ExpenseClaimId id, ClaimState state) {}

    /** A customer of a trip. */
    record TripCustomer(CustomerId id, String name) {}

    /** What the page says of a trip for which nothing was claimed yet. */
    record TripHead(TripId id, String number, String purpose, String places, DateRange dates) {}

    /** Count and sum of the claims in one state. */
    record StateTotal(ClaimState state, long count, Money payable) {}
}
