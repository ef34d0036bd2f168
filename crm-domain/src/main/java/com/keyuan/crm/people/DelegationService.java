package com.keyuan.crm.people;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who signs trip reports in a director's place, from one day to another. */
@Service
@Transactional
@RequiredArgsConstructor
public class DelegationService {

    private final Access access;
    private final Delegations delegations;
    private final People people;
    private final PeopleQueries queries;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<DelegationRow> list(CurrentUser user) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        return queries.delegations(BusinessZone.today(clock));
    }

    /**
     * The same again changes nothing.
     *
     * @throws DelegatesForNobody when the one to be represented is no director
     * @throws DelegateUnfit when the delegate is the director, has left, or is neither manager nor director
     */
    public void delegate(CurrentUser user, DelegationId id, PersonId director, PersonId delegate, DateRange days) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        if (delegations.findById(id).isPresent()) {
            return;
        }
        if (!load(director).getRoles().contains(Role.DIRECTOR)) {
            throw new DelegatesForNobody();
        }
        Person inPlace = load(delegate);
        if (!inPlace.isEnabled()
                || !(inPlace.getRoles().contains(Role.MANAGER)
                        || inPlace.getRoles().contains(Role.DIRECTOR))) {
            throw new DelegateUnfit();
        }
        delegations.save(new Delegation(id, director, delegate, days));
        audit.record(
                AuditKind.CREATED,
                user,
                ref(id),
                Changes.none()
                        .field("director", null, director)
                        .field("delegate", null, delegate)
                        .field("from", null, days.from())
                        .field("to", null, days.to()));
    }

    /** Ends a delegation before its last day; ended again it stays ended. */
    public void end(CurrentUser user, DelegationId id) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        Delegation delegation = delegations.findById(id).orElseThrow(() -> new NotFound("delegation", id));
        audit.changed(user, ref(id), Changes.none().field("endedEarly", delegation.isEndedEarly(), true));
        delegation.end();
    }

    private Person load(PersonId id) {
        return people.findById(id).orElseThrow(() -> new NotFound("person", id));
    }

    private static SourceRef ref(DelegationId id) {
        return new SourceRef("delegation", id.value());
    }
}
