package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a manager see who looks at how many numbers, and give somebody more of them for the day. */
@Service
@Transactional
@RequiredArgsConstructor
public class RevealAllowances {

    /** The most that one extension gives. */
    public static final int MOST = 200;

    private final Access access;
    private final Reveals reveals;
    private final RevealSettings settings;
    private final Audit audit;
    private final Clock clock;

    /** Those to whom the user may give more, who looked most first. */
    @Transactional(readOnly = true)
    public List<RevealUse> today(CurrentUser user) {
        access.require(user, Action.REVEAL_EXTEND);
        return reveals.today(user, today());
    }

    public RevealSettings settings() {
        return settings;
    }

    /**
     * More looks until midnight, of one's own customers and of others' alike. The same form sent twice gives them once.
     *
     * @param id made when the form was opened
     * @param more 1 to {@link #MOST}
     */
    public void extend(CurrentUser user, UUID id, PersonId person, int more, String reason) {
        access.require(user, Action.REVEAL_EXTEND, person.value());
        if (more < 1 || more > MOST) {
            throw new RevealsOutOfRange(MOST);
        }
        if (reveals.extend(new Reveals.Extension(id, person, today(), more, reason, user.id(), clock.instant()))) {
            audit.record(
                    AuditKind.CHANGED,
                    user,
                    new SourceRef("person", person.value()),
                    Changes.none().note("reveals", more).note("reason", reason));
        }
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
