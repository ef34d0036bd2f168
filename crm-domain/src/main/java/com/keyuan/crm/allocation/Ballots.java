package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All ballots. */
public interface Ballots {

    /** About whom it is; locks nothing. */
    Optional<CustomerId> customerOf(BallotId id);

    /** Locked until the end of the transaction. */
    Optional<Ballot> lock(BallotId id);

    /** The open one on this customer, locked. */
    Optional<Ballot> lockOpenOf(CustomerId customer);

    /** The same, nothing where somebody is working on it. */
    Optional<Ballot> lockOpenUnlessBusy(CustomerId customer);

    /** Nobody else opens a ballot on the customer until the end of the transaction. */
    void lockCustomer(CustomerId customer);

    Ballot save(Ballot ballot);

    /** Open beyond their day and not escalated yet; locked, those that somebody works on left out. */
    List<Ballot> lockOverdue(LocalDate today);

    /** Open though somebody holds the customer; locked likewise. */
    List<Ballot> lockOvertaken();
}
