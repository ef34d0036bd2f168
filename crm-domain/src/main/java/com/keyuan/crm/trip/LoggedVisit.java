package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types in after a visit.
 *
 * @param trip null for a local visit on its own
 * @param nextStepOn only together with a next step; becomes a task
 * @param position where the phone was; its absence is no error
 */
public record LoggedVisit(
        CustomerId customer,
        @Nullable TripId trip,
        Instant visitedAt,
        VisitKind kind,
        Set<ContactId> met,
        VisitNote note,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Position position) {

    /** @throws VisitWrong when there is a day for a next step but no step, or nothing was said at all */
    public LoggedVisit {
        met = Set.copyOf(met);
        nextStep = TextTooLong.unlessShort("nextStep", nextStep, 400);
        if (nextStep == null && nextStepOn != null) {
            throw new VisitWrong("step-missing", "nextStep");
        }
        if (note.isEmpty()) {
            throw new VisitWrong("note-missing", "spoken");
        }
        TextTooLong.unlessShort("spoken", note.need(), VisitNote.LONGEST);
        TextTooLong.unlessShort("spoken", note.business(), VisitNote.LONGEST);
        TextTooLong.unlessShort("spoken", note.competitor(), VisitNote.LONGEST);
        TextTooLong.unlessShort("spoken", note.result(), VisitNote.LONGEST);
    }

    LoggedVisit withMet(Set<ContactId> all) {
        return new LoggedVisit(customer, trip, visitedAt, kind, all, note, nextStep, nextStepOn, position);
    }
}
