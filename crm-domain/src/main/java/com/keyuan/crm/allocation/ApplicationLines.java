package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Set;

/** The customers asked for, one by one. */
public interface ApplicationLines {

    /** In the order in which they were asked for. */
    List<ApplicationLine> findByApplication(ApplicationId application);

    /** The candidates of a ballot, first come first. */
    List<ApplicationLine> findByBallot(BallotId ballot);

    /** Who stands in a ballot now; locks nothing. */
    Set<PersonId> applicantsIn(BallotId ballot);

    /**
     * Saves at once.
     *
     * @throws AlreadyAsked when the applicant has asked for the customer and not heard the end of it
     */
    ApplicationLine save(ApplicationLine line);

    /** Whether somebody's application for the customer is before the committee. */
    boolean isBeforeCommittee(CustomerId customer);
}
