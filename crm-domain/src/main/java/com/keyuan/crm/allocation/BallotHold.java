package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import java.util.Comparator;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Holds fast what a decision depends on, in the order in which every move does: people, customer, ballot. */
@Component
@RequiredArgsConstructor
class BallotHold {

    private final Ballots ballots;
    private final ApplicationLines lines;
    private final MoveFacts facts;

    /**
     * The ballot, and with it the books of all who stand in it, so that the last room in one is given once.
     *
     * @throws StaleVersion when another candidate came meanwhile
     */
    Ballot all(BallotId id) {
        CustomerId customer = ballots.customerOf(id).orElseThrow(() -> new NotFound("ballot", id));
        Set<PersonId> applicants = lines.applicantsIn(id);
        applicants.stream().sorted(Comparator.comparing(PersonId::value)).forEach(facts::oneAtATime);
        facts.oneAtATime(customer);
        Ballot ballot = ballots.lock(id).orElseThrow(() -> new NotFound("ballot", id));
        if (!applicants.containsAll(lines.applicantsIn(id))) {
            throw new StaleVersion("ballot", id);
        }
        return ballot;
    }
}
