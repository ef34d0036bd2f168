package com.keyuan.crm.leaving;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.AccountClosing;
import com.keyuan.crm.people.NotOneself;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notice is given, taken back, and at the end the account is closed. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeavingService {

    private final Leavings leavings;
    private final AccountClosing accounts;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * From now on the person is on notice. The same form again changes nothing.
     *
     * @param id made when the form was opened
     * @throws LeavingAlready when the person is on notice already
     * @throws NobodyManages when nobody could take over what nobody took
     */
    public void give(CurrentUser user, LeavingId id, PersonId person, LocalDate lastDay, @Nullable String note) {
        access.require(user, Action.LEAVING_GIVE, person.value());
        LocalDate today = BusinessZone.today(clock);
        if (user.isSelf(person)) {
            throw new NotOneself();
        }
        if (lastDay.isBefore(today)) {
            throw new LastDayPassed();
        }
        if (leavings.managerOver(person).isEmpty()) {
            throw new NobodyManages();
        }
        Leaving.Notice notice = new Leaving.Notice(id, person, today, lastDay, note);
        if (leavings.give(notice, user.id(), clock.instant())) {
            audit.record(
                    AuditKind.CREATED,
                    user,
                    Leaving.ref(id),
                    Changes.none()
                            .note("person", person)
                            .note("lastDay", lastDay)
                            .note("note", note));
        }
    }

    /** The person stays; what was handed on stays where it is. */
    public void withdraw(CurrentUser user, LeavingId id) {
        access.require(user, Action.LEAVING_END, id.value());
        Leaving leaving = open(id);
        leavings.withdrawn(id, user.id(), clock.instant());
        audit.changed(user, leaving.ref(), Changes.none().field("state", leaving.state(), LeavingState.WITHDRAWN));
    }

    /**
     * The account is dead on the next request.
     *
     * @throws LeavingNotEmpty while the person holds anything
     */
    public void close(CurrentUser user, LeavingId id) {
        access.require(user, Action.LEAVING_END, id.value());
        Leaving leaving = open(id);
        long held = leavings.held(leaving.person());
        if (held > 0) {
            throw new LeavingNotEmpty(held);
        }
        leavings.closed(leaving, user.id(), clock.instant());
        accounts.close(user, leaving.person());
        audit.changed(user, leaving.ref(), Changes.none().field("state", leaving.state(), LeavingState.CLOSED));
    }

    private Leaving open(LeavingId id) {
        Leaving leaving = leavings.lock(id).orElseThrow(() -> new NotFound("leaving", id));
        leaving.requireOpen();
        return leaving;
    }
}
