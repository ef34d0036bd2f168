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
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The call that checks what reports say: one call for all open visits of a customer. */
@Service
@Transactional
@RequiredArgsConstructor
public class VerificationCalls {

    private final Verifications verifications;
    private final CallService calls;
    private final VerificationClosing closing;
    private final VerificationSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Takes a customer of the queue on the line.
     *
     * @throws CallNotDue when no visit is due: tried in this half-day already, or spoken with a few days ago
     */
    public void claim(CurrentUser user, PhoneCallId id, CustomerId customer) {
        access.require(user, Action.VERIFICATION_CALL);
        List<Verification> open = verifications.findOpen(customer);
        access.requireAll(
                user,
                Action.VERIFICATION_CALL,
                open.stream().map(verification -> verification.getId().value()).toList());
        Instant now = clock.instant();
        if (open.stream().noneMatch(verification -> verification.isDue(now, settings.attempts()))) {
            throw new CallNotDue();
        }
        calls.open(user, id, CallPurpose.VERIFICATION, null, customer, true);
    }

    /** Writes down an answer; from now on the caller sees what the report says to this question. */
    public void record(
            CurrentUser user, PhoneCallId callId, VerificationId id, VerificationQuestion question, Answer answer) {
        Verification verification = atWork(user, callId, id);
        verification.record(question, answer, callId, user.id(), clock.instant());
        audit.record(AuditKind.CHANGED, user, subject(id), Changes.none().note("answer", question));
        if (question == VerificationQuestion.UNSOLVED && answer.choice() == AnswerChoice.YES) {
            events.publishEvent(new MatterUnsolved(
                    verification.getCustomer(), Objects.requireNonNull(answer.words()), subject(id), user.id()));
        }
    }

    /** Says how an answer compares with the report. */
    public void judge(
            CurrentUser user,
            PhoneCallId callId,
            VerificationId id,
            VerificationQuestion question,
            Agreement agreement,
            @Nullable String note) {
        Verification verification = atWork(user, callId, id);
        Agreement before = verification.agreements().get(question);
        verification.judge(question, agreement, note);
        audit.changed(user, subject(id), Changes.none().field("agreement." + question, before, agreement));
    }

    /**
     * Gives the visit its result; with the last one the call is complete.
     *
     * @param expected the version of the page on which the caller decided
     */
    public void conclude(
            CurrentUser user,
            PhoneCallId callId,
            VerificationId id,
            VerificationResult result,
            @Nullable String note,
            long expected) {
        PhoneCall call = calls.atWork(user, callId);
        Verification verification = of(call, user, id);
        StaleVersion.check("verification", id, Objects.requireNonNull(verification.getVersion()), expected);
        verification.conclude(result, note, user.id(), clock.instant());
        closing.closed(user, verification, BusinessZone.today(clock));
        if (verifications.findOpen(call.getCustomer()).isEmpty()) {
            calls.complete(user, call, null);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CallFailed failed) {
        if (!failed.isFor(CallPurpose.VERIFICATION)) {
            return;
        }
        for (Verification verification : verifications.findOpen(failed.call().getCustomer())) {
            verification.attempted(failed.at());
            if (failed.how() == CallOutcome.COULD_NOT_SAY) {
                verification.forgetAnswers();
            }
        }
    }

    private Verification atWork(CurrentUser user, PhoneCallId callId, VerificationId id) {
        return of(calls.atWork(user, callId), user, id);
    }

    private Verification of(PhoneCall call, CurrentUser user, VerificationId id) {
        access.require(user, Action.VERIFICATION_CALL, id.value());
        return verifications
                .findById(id)
                .filter(verification -> verification.getCustomer().equals(call.getCustomer()))
                .filter(verification -> call.getPurpose() == CallPurpose.VERIFICATION)
                .orElseThrow(() -> new NotFound("verification", id));
    }

    private static SourceRef subject(VerificationId id) {
        return new SourceRef("verification", id.value());
    }
}
