package com.keyuan.crm.expense;

import com.keyuan.crm.shared.CurrentUser;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** {@link OwnPaperRule} as the company has set it. */
@Service
@RequiredArgsConstructor
class OwnPaperCheck {

    private final ExpenseSettings settings;

    /** @throws OwnPaper or {@link FourPersons} */
    void check(CurrentUser who, ExpenseClaim claim, ClaimedTrip trip) {
        new OwnPaperRule(settings.fourDifferentPersons()).check(who.id(), claim, trip);
    }
}
