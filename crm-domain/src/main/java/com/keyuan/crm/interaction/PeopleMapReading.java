package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the people map of a customer, and takes the word that they would speak only to one of ours. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PeopleMapReading {

    private final PeopleMapQueries queries;
    private final InteractionService interactions;
    private final Access access;
    private final Clock clock;

    public PeopleMap map(CurrentUser user, CustomerId customer) {
        access.require(user, Action.PEOPLE_MAP_VIEW, customer.value());
        return queries.map(customer, clock.instant());
    }

    /**
     * 非某某不谈: whoever answered says with one tap that the customer turned to the company and would speak only to this
     * colleague. It counts as a matter of theirs that lies with that person; the manager above the holder hears of it.
     *
     * @param id made with the page, so that a second tap says nothing more
     */
    @Transactional
    public void speaksOnlyTo(CurrentUser user, CustomerId customer, InteractionId id, PersonId colleague) {
        Touch said = new Touch(
                customer,
                null,
                user.id(),
                Direction.IN,
                Medium.CALL,
                ChannelKind.SHARED,
                true,
                true,
                colleague,
                clock.instant(),
                null);
        interactions.recordOnce(user, id, said);
    }
}
