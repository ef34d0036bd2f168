package com.keyuan.crm.expense;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** {@link OwnPaperRule} as the company has set it. */
@Service
@RequiredArgsConstructor
class OwnPaperCheck {

    private final ExpenseSettings settings;

    Optional<OwnPaperRule.Objection> objection(PersonId person, PersonId claimant, ClaimedTrip trip) {
        return new OwnPaperRule(settings.fourDifferentPersons()).objection(person, claimant, trip);
    }

    /** @throws OwnPaper or {@link FourPersons} */
    void check(CurrentUser who, ExpenseClaim claim, ClaimedTrip trip) {
        new OwnPaperRule(settings.fourDifferentPersons()).check(who.id(), claim, trip);
    }
}
