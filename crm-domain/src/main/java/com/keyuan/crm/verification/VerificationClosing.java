package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.TripReportService;
import com.keyuan.crm.trip.VisitVerification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a visit has its result, and the lead's word where nobody was reached. */
@Service
@Transactional
@RequiredArgsConstructor
public class VerificationClosing {

    private final Verifications verifications;
    private final PhoneLines lines;
    private final SatisfactionRatings ratings;
    private final TripReportService reports;
    private final VerificationSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The lead of the phone team closes a visit as unverifiable, after the attempts of the policy or when there is
     * nobody to ring.
     *
     * @param expected the version of the page on which the lead decided
     */
    public void giveUp(CurrentUser user, VerificationId id, String reason, long expected) {
        access.require(user, Action.VERIFICATION_GIVE_UP, id.value());
        Verification verification = verifications.findById(id).orElseThrow(() -> new NotFound("verification", id));
        StaleVersion.check("verification", id, Objects.requireNonNull(verification.getVersion()), expected);
        boolean mayRing = !lines.callable(verification.getCustomer()).isEmpty();
        if (lines.callerOf(verification.getCustomer(), clock.instant()).isPresent()) {
            throw new CallUnfinished();
        }
        verification.giveUp(reason, settings.attempts(), mayRing, user.id(), clock.instant());
        closed(user, verification, BusinessZone.today(clock));
    }

    /** Tells everybody whom a result concerns, in the transaction of the result. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(CurrentUser user, Verification verification, LocalDate today) {
        VerificationId id = verification.getId();
        VerificationResult result = Objects.requireNonNull(verification.getResult());
        SourceRef subject = new SourceRef("verification", id.value());
        audit.changed(user, subject, Changes.none().field("result", null, result));
        reports.visitVerified(user, verification.getVisit(), VisitVerification.valueOf(result.name()));
        RecordedAnswer satisfaction = verification.getAnswers().get(VerificationQuestion.SATISFACTION);
        if (satisfaction != null && satisfaction.getRating() != null) {
            ratings.add(verification.getCustomer(), today, satisfaction.getRating(), subject);
        }
        if (result == VerificationResult.NOT_CONFIRMED) {
            events.publishEvent(new VisitNotConfirmed(id, verification.getVisit(), verification.getReport()));
        }
    }
}
