package com.keyuan.crm.intake;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.AllocationNoticeSettled;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.intake.ExportRequests.Filed;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The manager's word on lists that somebody does not take out alone. */
@Service
@Transactional
@RequiredArgsConstructor
public class ExportRequestService {

    /** How long a granted list may be taken out. */
    static final Duration USABLE = Duration.ofDays(3);

    private final ExportRequests requests;
    private final Committee committee;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Asks the heads over the user; the same form sent twice asks once. Who may take the list out was asked before. */
    void file(CurrentUser user, Filed request) {
        if (!requests.file(request, clock.instant())) {
            return;
        }
        audit.record(
                AuditKind.CREATED,
                user,
                ref(request.id()),
                Changes.none()
                        .note("list", request.wanted().list())
                        .note("purpose", request.purpose())
                        .note("filter", request.wanted().filter())
                        .note("rows", request.wanted().rows())
                        .note("contacts", request.wanted().contacts()));
        committee.headsOf(user.id()).stream()
                .filter(head -> !user.isSelf(head))
                .forEach(head -> events.publishEvent(
                        new AllocationNotice(head, user.name() + " 申请导出名单，请批", null, null, ref(request.id()))));
    }

    @Transactional(readOnly = true)
    public Slice<ExportRequestRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        access.require(user, Action.EXPORT_REQUEST_LIST);
        return requests.list(user, waiting, after);
    }

    /** How many wait for the user's answer; null for whoever answers none. */
    @Transactional(readOnly = true)
    public @Nullable Long countWaiting(CurrentUser user) {
        return access.allows(user, Action.EXPORT_REQUEST_DECIDE) ? requests.countWaiting(user) : null;
    }

    @Transactional(readOnly = true)
    public ExportRequestRow page(CurrentUser user, ExportRequestId id) {
        access.require(user, Action.EXPORT_REQUEST_VIEW, id.value());
        return load(id);
    }

    /** Whether it waits for the user's answer. */
    @Transactional(readOnly = true)
    public boolean mayDecide(CurrentUser user, ExportRequestRow row) {
        return row.state().equals("WAITING")
                && access.allows(user, Action.EXPORT_REQUEST_DECIDE, row.id().value());
    }

    /** Whether the user may take the list out now. */
    public boolean mayTake(CurrentUser user, ExportRequestRow row) {
        Instant until = row.usableUntil();
        return user.isSelf(row.asker()) && until != null && until.isAfter(clock.instant());
    }

    /**
     * @throws ExportRequestAnswered when somebody was faster
     * @throws ExportReasonMissing when it is declined without a reason
     */
    public void decide(CurrentUser user, ExportRequestId id, boolean granted, @Nullable String answer) {
        access.require(user, Action.EXPORT_REQUEST_DECIDE, id.value());
        String words = answer == null || answer.isBlank() ? null : answer.strip();
        if (!granted && words == null) {
            throw new ExportReasonMissing();
        }
        Instant now = clock.instant();
        if (!requests.decide(id, user.id(), words, granted ? now.plus(USABLE) : null, now)) {
            throw new ExportRequestAnswered();
        }
        ExportRequestRow row = load(id);
        audit.record(
                granted ? AuditKind.APPROVED : AuditKind.CHANGED,
                user,
                ref(id),
                Changes.none()
                        .note("list", row.list())
                        .note("rows", row.rows())
                        .note("grantedTo", granted ? row.asker() : null)
                        .note("reason", words));
        events.publishEvent(new AllocationNoticeSettled(ref(id), null));
        events.publishEvent(
                new AllocationNotice(row.asker(), granted ? "导出已批准，3 天内可下载" : "导出未批准，请看理由", null, null, ref(id)));
    }

    private ExportRequestRow load(ExportRequestId id) {
        return requests.find(id).orElseThrow(() -> new NotFound("export_request", id));
    }

    private static SourceRef ref(ExportRequestId id) {
        return new SourceRef("export_request", id.value());
    }
}
