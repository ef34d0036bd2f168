package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.TripId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scouting before a trip 电话打前站: asked by the traveller, rung by the phone team, answered back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ScoutingService {

    private static final int PAGE = 40;

    private final ScoutingRequests requests;
    private final ScoutingLists lists;
    private final CallService calls;
    private final CallPages pages;
    private final VerificationSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** The traveller asks about one stop of a trip; asked again, it stays one request, which may have been withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(
            TripId trip, CustomerId customer, PersonId traveller, @Nullable String question, LocalDate firstDay) {
        Optional<ScoutingRequest> before = requests.findByTripAndCustomer(trip, customer);
        if (before.isPresent()) {
            before.get().askAgain(question, firstDay, clock.instant());
            requests.save(before.get());
            return;
        }
        ScoutingRequest asked = requests.save(new ScoutingRequest(
                ScoutingRequestId.next(), trip, customer, traveller, question, firstDay, clock.instant()));
        audit.record(
                AuditKind.CREATED, null, subject(asked.getId()), Changes.none().note("trip", trip));
    }

    /** What is still asked about other customers than these is withdrawn: the trip is over, or does not lead there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOnly(TripId trip, List<CustomerId> customers, PersonId by) {
        for (ScoutingRequest request : requests.findByTrip(trip)) {
            if (request.isOpen() && !customers.contains(request.getCustomer())) {
                request.withdraw(by, clock.instant());
                requests.save(request);
                audit.changed(
                        null,
                        subject(request.getId()),
                        Changes.none().field("state", ScoutingState.ASKED, request.getState()));
            }
        }
    }

    /** Takes the customer on the line. */
    public void claim(CurrentUser user, PhoneCallId callId, ScoutingRequestId id) {
        access.require(user, Action.SCOUTING_CALL, id.value());
        ScoutingRequest request = get(id);
        Instant now = clock.instant();
        if (!request.isOpen()) {
            throw new ScoutingNotOpen();
        }
        if (request.getNotBefore() != null && now.isBefore(request.getNotBefore())) {
            throw new CallNotDue();
        }
        calls.open(user, callId, CallPurpose.SCOUTING, id.value(), request.getCustomer(), false);
    }

    /**
     * What the customer said, for the traveller.
     *
     * @param there whether the contact will be there
     * @param wants what they would like of the visit
     */
    public void answer(CurrentUser user, PhoneCallId callId, AnswerChoice there, @Nullable String wants) {
        PhoneCall call = calls.atWork(user, callId);
        ScoutingRequest request = of(call);
        access.require(user, Action.SCOUTING_CALL, request.getId().value());
        request.answer(there, wants, user.id(), clock.instant());
        audit.changed(user, subject(request.getId()), Changes.none().field("there", null, there));
        calls.complete(user, call, request.getWants());
    }

    /** Nobody was reached; the traveller goes without an answer. */
    public void giveUp(CurrentUser user, ScoutingRequestId id, long expected) {
        access.require(user, Action.SCOUTING_CALL, id.value());
        ScoutingRequest request = get(id);
        StaleVersion.check("scouting_request", id, Objects.requireNonNull(request.getVersion()), expected);
        request.giveUp(settings.attempts(), BusinessZone.today(clock), user.id(), clock.instant());
        audit.changed(user, subject(id), Changes.none().field("state", ScoutingState.ASKED, request.getState()));
    }

    @Transactional(readOnly = true)
    public Slice<ScoutingRow> open(CurrentUser user, @Nullable String after) {
        access.require(user, Action.SCOUTING_LIST);
        return lists.open(user, clock.instant(), after, PAGE);
    }

    @Transactional(readOnly = true)
    public Slice<ScoutingRow> closed(CurrentUser user, @Nullable String after) {
        access.require(user, Action.SCOUTING_LIST);
        return lists.closed(user, after, PAGE);
    }

    @Transactional(readOnly = true)
    public int countOpen(CurrentUser user) {
        access.require(user, Action.SCOUTING_LIST);
        return lists.countOpen(user);
    }

    /** Questions and answers on the trip's page. */
    @Transactional(readOnly = true)
    public List<ScoutingRow> ofTrip(CurrentUser user, TripId trip) {
        access.require(user, Action.TRIP_VIEW, trip.value());
        return lists.ofTrip(trip, clock.instant());
    }

    @Transactional(readOnly = true)
    public ScoutingCallPage call(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        UUID subject = pages.subject(id, CallPurpose.SCOUTING);
        ScoutingRow row = lists.row(new ScoutingRequestId(subject), clock.instant())
                .orElseThrow(() -> new NotFound("scouting_request", subject));
        return new ScoutingCallPage(pages.page(user, id, row.attempts()), row);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CallFailed failed) {
        if (failed.isFor(CallPurpose.SCOUTING)) {
            ScoutingRequest request = of(failed.call());
            if (request.isOpen()) { // the trip may have ended while one was on the line
                request.attempted(failed.at());
            }
        }
    }

    private ScoutingRequest of(PhoneCall call) {
        if (call.getPurpose() != CallPurpose.SCOUTING || call.getSubjectId() == null) {
            throw new NotFound("phone_call", call.getId());
        }
        return get(new ScoutingRequestId(call.getSubjectId()));
    }

    private ScoutingRequest get(ScoutingRequestId id) {
        return requests.findById(id).orElseThrow(() -> new NotFound("scouting_request", id));
    }

    private static SourceRef subject(ScoutingRequestId id) {
        return new SourceRef("scouting_request", id.value());
    }
}
