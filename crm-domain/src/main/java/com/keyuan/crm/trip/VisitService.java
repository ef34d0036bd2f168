package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logging what happened at a customer. */
@Service
@Transactional
@RequiredArgsConstructor
public class VisitService {

    /** A phone's clock may run ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Visits visits;
    private final TripNumbers numbers;
    private final VisitPlacing placing;
    private final ContactService contacts;
    private final TaskService tasks;
    private final TripSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Logs a visit, on a trip or on its own. A next step with a day becomes the visitor's task; on a trip that has not
     * begun the first visit begins it. The same form sent twice logs one visit.
     *
     * @param id made when the form was opened
     * @param newContact somebody met for the first time; null where all were known
     */
    public VisitId log(CurrentUser user, VisitId id, LoggedVisit logged, @Nullable NewContact newContact) {
        access.require(user, Action.VISIT_LOG, logged.customer().value());
        numbers.reserve(id.value());
        Optional<Visit> present = visits.findById(id);
        if (present.isPresent()) {
            return sentBefore(user, present.get());
        }
        requirePossible(logged);
        LoggedVisit whole = newContact == null ? logged : with(user, id, logged, newContact);
        Visit visit = new Visit(id, user.id(), whole, clock.instant());
        visits.saveAndFlush(visit);
        audit.record(AuditKind.CREATED, user, subject(id), described(visit));
        if (logged.trip() != null) {
            placing.place(user, visit, logged.trip());
        }
        if (visit.getNextStep() != null && visit.getNextStepOn() != null) {
            String title = visit.getNextStep().length() > 200
                    ? visit.getNextStep().substring(0, 199) + "…"
                    : visit.getNextStep();
            tasks.open(
                    new TaskId(id.value()), user.id(), title, visit.getNextStepOn(), visit.getCustomer(), subject(id));
        }
        events.publishEvent(new VisitLogged(id, visit.getCustomer(), user.id(), visit.getTrip(), visit.getVisitedAt()));
        return id;
    }

    private static VisitId sentBefore(CurrentUser user, Visit present) {
        if (!user.isSelf(present.getVisitor())) {
            throw new Refused(Action.VISIT_LOG, present.getCustomer().value());
        }
        return present.getId();
    }

    private void requirePossible(LoggedVisit logged) {
        if (logged.visitedAt().isAfter(clock.instant().plus(AHEAD))) {
            throw new VisitWrong("in-the-future", "visitedAt");
        }
        if (logged.visitedAt().isBefore(clock.instant().minus(Duration.ofDays(settings.logWithin())))) {
            throw new VisitWrong("too-long-ago", "visitedAt");
        }
        LocalDate stepOn = logged.nextStepOn();
        if (stepOn != null && stepOn.isBefore(LocalDate.ofInstant(logged.visitedAt(), BusinessZone.ID))) {
            throw new VisitWrong("step-before-visit", "nextStepOn");
        }
        if (stepOn != null && stepOn.isAfter(BusinessZone.today(clock).plusYears(2))) {
            throw new VisitWrong("step-too-far", "nextStepOn");
        }
        if (visits.countOf(logged.customer(), logged.met()) != logged.met().size()) {
            throw new VisitWrong("contact-elsewhere", "met");
        }
    }

    private LoggedVisit with(CurrentUser user, VisitId id, LoggedVisit logged, NewContact added) {
        List<Reach> reaches = added.phone() == null ? List.of() : List.of(new Reach(ContactField.PHONE, added.phone()));
        ContactId contact = contacts.addContact(
                user,
                added.id(),
                logged.customer(),
                ContactDetails.named(added.name()).withTitle(added.title()),
                reaches,
                subject(id));
        Set<ContactId> met = new HashSet<>(logged.met());
        met.add(contact);
        return logged.withMet(met);
    }

    /** Makes local visits of one week part of the week's one trip. */
    public void gather(CurrentUser user, TripId trip, List<VisitId> chosen) {
        access.require(user, Action.TRIP_EDIT, trip.value());
        for (VisitId id : chosen) {
            Visit visit = visits.findById(id).orElseThrow(() -> new NotFound("visit", id));
            if (!user.isSelf(visit.getVisitor())) {
                throw new Refused(Action.TRIP_EDIT, trip.value());
            }
            placing.place(user, visit, trip);
            visit.joinTrip(trip);
            visits.saveAndFlush(visit);
            audit.changed(user, subject(id), Changes.none().field("trip", null, trip));
        }
    }

    private static Changes described(Visit visit) {
        return Changes.none()
                .field("customer", null, visit.getCustomer())
                .field("trip", null, visit.getTrip())
                .field("visitedAt", null, visit.getVisitedAt())
                .field("kind", null, visit.getKind())
                .field("met", null, visit.getMet())
                .field("nextStepOn", null, visit.getNextStepOn());
    }

    static SourceRef subject(VisitId id) {
        return new SourceRef("visit", id.value());
    }
}
