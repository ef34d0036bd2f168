package com.keyuan.crm.expense;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripSettings;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** {@link OwnPaperRule} as the company has set it. */
@Service
@RequiredArgsConstructor
class OwnPaperCheck {

    private final TripSettings settings;

    Optional<OwnPaperRule.Objection> objection(PersonId person, PersonId claimant, ClaimedTrip trip) {
        return new OwnPaperRule(settings.fourPersons()).objection(person, claimant, trip);
    }

    /**
     * The lighter word for an override: the director who signed may let a claim through, whoever travelled may not.
     *
     * @throws OwnPaper for the claimant, the traveller and companions
     */
    void checkNotOnTheTrip(CurrentUser who, ExpenseClaim claim, ClaimedTrip trip) {
        new OwnPaperRule(false).check(who.id(), claim, trip);
    }

    /** @throws OwnPaper or {@link FourPersons} */
    void check(CurrentUser who, ExpenseClaim claim, ClaimedTrip trip) {
        new OwnPaperRule(settings.fourPersons()).check(who.id(), claim, trip);
    }
}
