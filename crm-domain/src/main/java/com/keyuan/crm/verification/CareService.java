package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Care calls 关怀电话: from the company, at its own time. */
@Service
@Transactional
@RequiredArgsConstructor
public class CareService {

    private static final int PAGE = 40;

    private final CareCalls cares;
    private final CareLists lists;
    private final SatisfactionRatings ratings;
    private final CallService calls;
    private final CallPages pages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Takes the customer on the line. */
    public void claim(CurrentUser user, PhoneCallId callId, CareCallId id) {
        access.require(user, Action.CARE_CALL_MAKE, id.value());
        CareCall care = get(id);
        if (!care.isOpen() || (care.getNotBefore() != null && clock.instant().isBefore(care.getNotBefore()))) {
            throw new CareCallNotDue();
        }
        calls.open(user, callId, CallPurpose.CARE, id.value(), care.getCustomer(), true);
    }

    /** @param rating how satisfied the customer is, 1 to 5; null where it was not said */
    public void done(CurrentUser user, PhoneCallId callId, @Nullable Integer rating, @Nullable String said) {
        PhoneCall call = calls.atWork(user, callId);
        CareCall care = of(call);
        access.require(user, Action.CARE_CALL_MAKE, care.getId().value());
        care.done(rating, said, user.id(), clock.instant());
        if (rating != null) {
            ratings.add(care.getCustomer(), BusinessZone.today(clock), rating, subject(care.getId()));
        }
        audit.changed(user, subject(care.getId()), Changes.none().field("state", CareState.DUE, care.getState()));
        calls.complete(user, call, care.getSaid());
    }

    /** Leaves a customer out this time, with a reason. */
    public void skip(CurrentUser user, CareCallId id, String reason, long expected) {
        access.require(user, Action.CARE_CALL_MAKE, id.value());
        CareCall care = get(id);
        StaleVersion.check("care_call", id, Objects.requireNonNull(care.getVersion()), expected);
        care.skip(reason, user.id(), clock.instant());
        audit.changed(user, subject(id), Changes.none().field("state", CareState.DUE, care.getState()));
    }

    @Transactional(readOnly = true)
    public Slice<CareRow> due(CurrentUser user, @Nullable String after) {
        access.require(user, Action.CARE_CALL_LIST);
        return lists.due(user, clock.instant(), after, PAGE);
    }

    @Transactional(readOnly = true)
    public Slice<CareRow> closed(CurrentUser user, @Nullable String after) {
        access.require(user, Action.CARE_CALL_LIST);
        return lists.closed(user, after, PAGE);
    }

    @Transactional(readOnly = true)
    public int countDue(CurrentUser user) {
        access.require(user, Action.CARE_CALL_LIST);
        return lists.countDue(user);
    }

    @Transactional(readOnly = true)
    public CareCallPage call(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        UUID subject = pages.subject(id, CallPurpose.CARE);
        CareRow row = lists.row(new CareCallId(subject), clock.instant())
                .orElseThrow(() -> new NotFound("care_call", subject));
        return new CareCallPage(pages.page(user, id, row.attempts()), row);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CallFailed failed) {
        if (failed.isFor(CallPurpose.CARE)) {
            of(failed.call()).attempted(failed.at());
        }
    }

    private CareCall of(PhoneCall call) {
        if (call.getPurpose() != CallPurpose.CARE || call.getSubjectId() == null) {
            throw new NotFound("phone_call", call.getId());
        }
        return get(new CareCallId(call.getSubjectId()));
    }

    private CareCall get(CareCallId id) {
        return cares.findById(id).orElseThrow(() -> new NotFound("care_call", id));
    }

    private static SourceRef subject(CareCallId id) {
        return new SourceRef("care_call", id.value());
    }
}
