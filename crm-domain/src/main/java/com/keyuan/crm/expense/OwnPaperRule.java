package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Own paper: who decides about money was never on the trip, whatever roles they hold; and signer, assistant, caller
 * and finance are four different persons unless the policy is switched off.
 */
public record OwnPaperRule(boolean fourDifferentPersons) {

    /** What keeps this person from deciding. */
    public enum Objection {
        ON_THE_TRIP,
        HANDLED_THE_REPORT
    }

    public Optional<Objection> objection(PersonId person, PersonId claimant, ClaimedTrip trip) {
        if (person.equals(claimant) || trip.wasOn(person)) {
            return Optional.of(Objection.ON_THE_TRIP);
        }
        return fourDifferentPersons && trip.handlers().contains(person)
                ? Optional.of(Objection.HANDLED_THE_REPORT)
                : Optional.empty();
    }

    /** @throws OwnPaper or {@link FourPersons} */
    public void check(PersonId person, ExpenseClaim claim, ClaimedTrip trip) {
        Objection objection = objection(person, claim.getClaimant(), trip).orElse(null);
        refuse(objection, claim.getNumber());
    }

    private static void refuse(@Nullable Objection objection, String number) {
        if (objection == Objection.ON_THE_TRIP) {
            throw new OwnPaper(number);
        }
        if (objection == Objection.HANDLED_THE_REPORT) {
            throw new FourPersons(number);
        }
    }
}
