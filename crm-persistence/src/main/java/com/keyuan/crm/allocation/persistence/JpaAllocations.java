package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.Allocation;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HeldByAnother;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAllocations extends Allocations, Repository<Allocation, AllocationId> {

    @Override
    @Query("select a from Allocation a where a.customer = :customer and a.endedAt is null")
    Optional<Allocation> findOpen(CustomerId customer);

    @Override
    default Optional<PersonId> holderOf(CustomerId customer) {
        return findOpen(customer).map(Allocation::getHolder);
    }

    Allocation saveAndFlush(Allocation allocation);

    @Override
    default Allocation save(Allocation allocation) {
        try {
            return saveAndFlush(allocation);
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new HeldByAnother();
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains("allocation_one_holder")) {
                throw new HeldByAnother();
            }
            throw violation;
        }
    }
}
