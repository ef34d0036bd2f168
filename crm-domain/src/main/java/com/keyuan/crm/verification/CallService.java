package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The telephone itself: taking a customer on the line, dialling, hanging up. What a call is for is another's work. */
@Service
@Transactional
@RequiredArgsConstructor
public class CallService {

    private final PhoneCalls calls;
    private final PhoneLines lines;
    private final InteractionService interactions;
    private final VerificationSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Takes the customer on the caller's line. Asked again with the same id it answers the same.
     *
     * @param peaceful whether the customer has to be left in peace for some days after a conversation
     * @throws CustomerTaken when another caller has the customer
     * @throws CallerBusy when the caller has another customer on the line
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            CurrentUser user,
            PhoneCallId id,
            CallPurpose purpose,
            @Nullable UUID subject,
            CustomerId customer,
            boolean peaceful) {
        Instant now = clock.instant();
        Optional<PhoneCall> same = calls.findById(id);
        if (same.isPresent()) {
            if (!same.get().getCaller().equals(user.id())
                    || !same.get().getCustomer().equals(customer)) {
                throw new CallEnded();
            }
            return;
        }
        if (peaceful && isResting(customer, now)) {
            throw new CallNotDue();
        }
        PhoneCall call = new PhoneCall(
                id, purpose, subject, customer, user.id(), lines.deskOf(user.id()), now, settings.lease());
        if (!lines.claim(call)) {
            if (calls.findRunning(user.id(), now).isPresent()) {
                throw new CallerBusy();
            }
            throw new CustomerTaken(lines.callerOf(customer, now).orElse(""));
        }
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none().note("purpose", purpose).note("customer", customer));
    }

    /**
     * Rings a contact over the company's line. The number becomes readable for this call, which needs no reveal of
     * its own and is on the log like one.
     *
     * @throws ContactNotCallable when the contact has no number, left, or is not to be contacted
     */
    public void dial(CurrentUser user, PhoneCallId id, ContactId contact) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        PhoneCall call = get(id);
        call.requireOpen(clock.instant());
        if (lines.callable(call.getCustomer()).stream()
                .noneMatch(callable -> callable.id().equals(contact))) {
            throw new ContactNotCallable();
        }
        call.dial(contact, clock.instant(), settings.lease());
        audit.record(
                AuditKind.REVEALED,
                user,
                new SourceRef("contact", contact.value()),
                Changes.none().note("phone_call", id).note("field", "phone"));
    }

    /** Gives the customer back before anybody was rung. */
    public void release(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        PhoneCall call = get(id);
        call.release(clock.instant());
        audit.changed(user, subject(id), Changes.none().field("outcome", null, call.getOutcome()));
    }

    /** Ends a call without what it was for; another attempt follows in another half-day. */
    public void hangUp(CurrentUser user, PhoneCallId id, CallOutcome how, @Nullable String note) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        PhoneCall call = get(id);
        Instant now = clock.instant();
        call.hangUp(how, note, now);
        events.publishEvent(new CallFailed(call, how, now));
        if (how.isTalk()) {
            touched(user, call, null);
        }
        audit.changed(user, subject(id), Changes.none().field("outcome", null, how));
    }

    /** The call, if it is the user's and at work; what is recorded now keeps it theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PhoneCall atWork(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        PhoneCall call = get(id);
        call.worked(clock.instant(), settings.lease());
        return call;
    }

    /**
     * What the call was for is done.
     *
     * @param note what stands on the customer's timeline; null for verification, of which the timeline tells nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(CurrentUser user, PhoneCall call, @Nullable String note) {
        call.complete(clock.instant());
        touched(user, call, note);
        audit.changed(user, subject(call.getId()), Changes.none().field("outcome", null, call.getOutcome()));
    }

    /** Somebody was spoken with: a touch of the company, over its own line. */
    private void touched(CurrentUser user, PhoneCall call, @Nullable String note) {
        Touch touch = new Touch(
                call.getCustomer(),
                call.getContact(),
                user.id(),
                Direction.OUT,
                Medium.CALL,
                ChannelKind.SHARED,
                false,
                true,
                null,
                clock.instant(),
                note);
        interactions.recordFrom(user, InteractionId.next(), touch, subject(call.getId()));
    }

    private boolean isResting(CustomerId customer, Instant now) {
        Instant last = lines.lastConversation(customer);
        return last != null && now.isBefore(last.plus(Duration.ofDays(settings.restDays())));
    }

    private PhoneCall get(PhoneCallId id) {
        return calls.findById(id).orElseThrow(() -> new NotFound("phone_call", id));
    }

    private static SourceRef subject(PhoneCallId id) {
        return new SourceRef("phone_call", id.value());
    }
}
