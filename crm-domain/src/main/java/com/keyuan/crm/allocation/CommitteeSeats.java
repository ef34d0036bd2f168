package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on the committee; a director says who presides. */
@Service
@Transactional
@RequiredArgsConstructor
public class CommitteeSeats {

    private static final SourceRef SUBJECT =
            new SourceRef("committee", UUID.nameUUIDFromBytes("committee".getBytes(StandardCharsets.UTF_8)));

    private final Committee committee;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<CommitteeMember> members(CurrentUser user) {
        access.require(user, Action.BALLOT_LIST);
        return committee.members();
    }

    @Transactional(readOnly = true)
    public List<Committee.Appointable> appointable(CurrentUser user) {
        access.require(user, Action.COMMITTEE_APPOINT);
        return committee.appointable();
    }

    public boolean mayAppoint(CurrentUser user) {
        return access.allows(user, Action.COMMITTEE_APPOINT);
    }

    /**
     * @param deputy null where there is none
     * @throws SeatUnfit when the chair is no director, the deputy not on the committee, or both the same
     */
    public void appoint(CurrentUser user, PersonId chair, @Nullable PersonId deputy) {
        access.require(user, Action.COMMITTEE_APPOINT);
        if (chair.equals(deputy)
                || !committee.mayTake(chair, Seat.CHAIR)
                || (deputy != null && !committee.mayTake(deputy, Seat.DEPUTY))) {
            throw new SeatUnfit();
        }
        Changes changes =
                Changes.none().field("chair", holding(Seat.CHAIR), chair).field("deputy", holding(Seat.DEPUTY), deputy);
        committee.seat(Seat.DEPUTY, null, user.id(), clock.instant()); // the two may change places
        committee.seat(Seat.CHAIR, chair, user.id(), clock.instant());
        committee.seat(Seat.DEPUTY, deputy, user.id(), clock.instant());
        audit.changed(user, SUBJECT, changes);
    }

    private @Nullable PersonId holding(Seat seat) {
        return committee.members().stream()
                .filter(member -> member.seat() == seat)
                .map(CommitteeMember::person)
                .findFirst()
                .orElse(null);
    }
}
