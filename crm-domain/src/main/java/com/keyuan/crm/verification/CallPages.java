package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the telephone show. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CallPages {

    private final PhoneCalls calls;
    private final PhoneLines lines;
    private final CallViews views;
    private final VerificationSettings settings;
    private final Access access;
    private final Clock clock;

    /** The caller's open call, if there is one. */
    public Optional<CallHeader> running(CurrentUser user) {
        access.require(user, Action.PHONE_CALL_WORK);
        return calls.findRunning(user.id(), clock.instant())
                .map(PhoneCall::getId)
                .flatMap(views::header);
    }

    /** @param tried attempts made before this call */
    public CallPage page(CurrentUser user, PhoneCallId id, int tried) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        CallHeader header = views.header(id).orElseThrow(() -> new NotFound("phone_call", id));
        List<CallableContact> contacts = lines.callable(header.customer());
        return new CallPage(
                header,
                settings.company(),
                settings.deskName(),
                contacts,
                contacts.stream()
                        .filter(contact -> contact.id().equals(header.contact()))
                        .findFirst()
                        .orElse(null),
                number(header),
                tried + 1,
                settings.attempts());
    }

    /** What the call is for. */
    public CallPurpose purpose(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        return get(id).getPurpose();
    }

    /** Whether there is still something to do in the call. */
    public boolean isOpen(CurrentUser user, PhoneCallId id) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        return get(id).isOpen(clock.instant());
    }

    private PhoneCall get(PhoneCallId id) {
        return calls.findById(id).orElseThrow(() -> new NotFound("phone_call", id));
    }

    /** The record that a call of this purpose is about. */
    UUID subject(PhoneCallId id, CallPurpose purpose) {
        return calls.findById(id)
                .filter(call -> call.getPurpose() == purpose)
                .map(PhoneCall::getSubjectId)
                .orElseThrow(() -> new NotFound("phone_call", id));
    }

    private @Nullable String number(CallHeader header) {
        Instant now = clock.instant();
        boolean readable = header.dialledAt() != null && header.endedAt() == null && now.isBefore(header.leaseUntil());
        return readable ? views.number(header.id()).orElse(null) : null;
    }
}
