package com.keyuan.crm.compliance;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells compliance of looks that are out of the ordinary, with the entries of the log that show them. Whoever reads or
 * closes an alarm is on the log themselves, which directors read.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AlarmService {

    /** So far back, in whole hours, so that a job that did not run for a while misses nothing. */
    private static final Duration BACK = Duration.ofHours(26);

    private final Alarms alarms;
    private final AlarmSettings settings;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** What the present hour and those before it hold. @return how many alarms are new */
    public int raise() {
        Instant now = clock.instant();
        return alarms.raise(now.minus(BACK), now, settings);
    }

    @Transactional(readOnly = true)
    public Slice<AlarmRow> list(CurrentUser user, boolean open, @Nullable String after) {
        access.require(user, Action.ALARM_LIST);
        return alarms.list(user, open, after);
    }

    @Transactional(readOnly = true)
    public long countOpen(CurrentUser user) {
        access.require(user, Action.ALARM_LIST);
        return alarms.countOpen(user);
    }

    /** One alarm, logged. */
    public AlarmRow page(CurrentUser user, UUID id) {
        access.require(user, Action.ALARM_VIEW, id);
        AlarmRow row = alarms.find(id).orElseThrow(() -> new NotFound("access_alarm", id));
        audit.record(AuditKind.VIEWED, user, ref(id), Changes.none().note("person", row.personId()));
        return row;
    }

    /** The entries of the log that raised it. */
    @Transactional(readOnly = true)
    public List<AlarmEvidence> evidence(CurrentUser user, UUID id) {
        access.require(user, Action.ALARM_VIEW, id);
        return alarms.evidence(id);
    }

    @Transactional(readOnly = true)
    public boolean mayClose(CurrentUser user, AlarmRow row) {
        return row.closedAt() == null && access.allows(user, Action.ALARM_CLOSE, row.id());
    }

    /** @throws AlarmClosed without a note of what was found, or when somebody was faster */
    public void close(CurrentUser user, UUID id, String note) {
        access.require(user, Action.ALARM_CLOSE, id);
        if (note.isBlank()) {
            throw new AlarmClosed("note");
        }
        if (!alarms.close(id, user.id(), note.strip(), clock.instant())) {
            throw new AlarmClosed("closed");
        }
        audit.record(AuditKind.CHANGED, user, ref(id), Changes.none().note("note", note.strip()));
    }

    @Transactional(readOnly = true)
    public List<DecoyRow> decoys(CurrentUser user) {
        access.require(user, Action.DECOY_KEEP);
        return alarms.decoys();
    }

    /** Each look at this customer is an alarm from now on. @throws DecoyUnknown unless just one has this name */
    public void plant(CurrentUser user, String name) {
        access.require(user, Action.DECOY_KEEP);
        UUID customer = alarms.customerNamed(name.strip()).orElseThrow(DecoyUnknown::new);
        if (alarms.plant(customer, user.id(), clock.instant())) {
            audit.record(
                    AuditKind.CHANGED,
                    user,
                    null,
                    Changes.none().note("decoy", "planted").note("customer", customer));
        }
    }

    /** It is a customer like others again. */
    public void uproot(CurrentUser user, UUID customer) {
        access.require(user, Action.DECOY_KEEP);
        if (alarms.uproot(customer)) {
            audit.record(
                    AuditKind.CHANGED,
                    user,
                    null,
                    Changes.none().note("decoy", "removed").note("customer", customer));
        }
    }

    private static SourceRef ref(UUID id) {
        return new SourceRef("access_alarm", id);
    }
}
