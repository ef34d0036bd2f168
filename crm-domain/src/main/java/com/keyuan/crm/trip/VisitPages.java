package com.keyuan.crm.trip;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visits as lists, pages, and what the form for a new one starts from. */
public interface VisitPages {

    Optional<VisitPage> page(VisitId visit, Discretion discretion);

    /** A customer's visits, newest first. */
    Slice<VisitRow> ofCustomer(
            RecordFilter allowed, CustomerId customer, Discretion discretion, @Nullable String after, int size);

    /** The person's own visits that belong to no trip, from one day to another, newest first. */
    List<VisitRow> withoutTrip(Discretion visitor, LocalDate from, LocalDate to);

    /**
     * Customers that may be visited: those of the trip's plan, then those visited lately, then by name.
     *
     * @param words piece of the name
     * @param trip from which one comes; null for none
     */
    List<Choice> customersToVisit(
            RecordFilter allowed, PersonId visitor, @Nullable String words, @Nullable TripId trip, int most);

    /** One of them by its id. */
    Optional<Choice> customerToVisit(RecordFilter allowed, PersonId visitor, CustomerId customer);

    /** The people at a customer who have not left, those met lately first. */
    List<Person> people(CustomerId customer, PersonId visitor);

    /** The person's trips that a visit of today may belong to: going on, planned for now, or to be written. */
    List<OpenTrip> openTrips(PersonId visitor, LocalDate today);

    /** What the last visit of this person to the customer said. */
    Optional<Last> lastVisit(CustomerId customer, PersonId visitor);

    /** Where visits to the customer usually are: the middle of their positions. */
    Optional<Position> usualPosition(CustomerId customer, @Nullable VisitId except);

    /**
     * A customer to choose.
     *
     * @param lastVisitOn by anybody of ours
     */
    record Choice(
            CustomerId id,
            String name,
            String tier,
            @Nullable LocalDate lastVisitOn) {}

    /** A person at the customer. */
    record Person(ContactId id, String name, @Nullable String title) {}

    /** A trip to choose. */
    record OpenTrip(TripId id, String number, String purpose, LocalDate from, LocalDate to) {}

    /** What may be copied from an earlier visit. */
    record Last(VisitKind kind, VisitNote note, @Nullable String nextStep, Set<ContactId> met) {

        public Last {
            met = Set.copyOf(met);
        }
    }
}
