package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.Interest;
import com.keyuan.crm.allocation.InterestDeclared;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.allocation.Interests;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaInterests extends Interests, Repository<Interest, InterestId> {

    @Override
    @Query("""
            select count(i) > 0 from Interest i
            where i.person = :person and i.customer = :customer and i.endedAt is null""")
    boolean lasts(PersonId person, CustomerId customer);

    Interest saveAndFlush(Interest interest);

    @Override
    default Interest save(Interest one) {
        try {
            return saveAndFlush(one);
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains("interest_one_open")) {
                throw new InterestDeclared();
            }
            throw violation;
        }
    }
}
