package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AlreadyAsked;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationLine;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.ApplicationLines;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaApplicationLines extends ApplicationLines, Repository<ApplicationLine, ApplicationLineId> {

    @Override
    @Query("select l from ApplicationLine l where l.application = :application order by l.id.value")
    List<ApplicationLine> findByApplication(ApplicationId application);

    @Override
    @Query("select l from ApplicationLine l where l.ballot = :ballot order by l.id.value")
    List<ApplicationLine> findByBallot(BallotId ballot);

    @Override
    default Set<PersonId> applicantsIn(BallotId ballot) {
        return applicantValuesIn(ballot).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    @Query("select l.applicant.value from ApplicationLine l where l.ballot = :ballot and l.outcome is null")
    List<UUID> applicantValuesIn(BallotId ballot);

    @Override
    @Query("select count(b) > 0 from Ballot b where b.customer = :customer and b.state = 'OPEN'")
    boolean isBeforeCommittee(CustomerId customer);

    ApplicationLine saveAndFlush(ApplicationLine applicationLine);

    @Override
    default ApplicationLine save(ApplicationLine one) {
        try {
            return saveAndFlush(one);
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains("application_line_one_open")) {
                throw new AlreadyAsked();
            }
            throw violation;
        }
    }
}
