package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CreditCodeTaken;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Customers;
import com.keyuan.crm.customer.NameTaken;
import com.keyuan.crm.shared.StaleVersion;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCustomers extends Customers, Repository<Customer, CustomerId> {

    Customer saveAndFlush(Customer customer);

    @Override
    default Customer save(Customer customer) {
        try {
            return saveAndFlush(customer);
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new StaleVersion("customer", customer.getId());
        } catch (DataIntegrityViolationException violation) {
            throw named(violation);
        }
    }

    private static RuntimeException named(DataIntegrityViolationException violation) {
        String constraint = violation.getCause() instanceof ConstraintViolationException cause
                ? String.valueOf(cause.getConstraintName())
                : "";
        return switch (constraint) {
            case "customer_credit_code_unique" -> new CreditCodeTaken();
            case "customer_name_unique" -> new NameTaken();
            default -> violation;
        };
    }

    @Override
    default void oneAtATime(CustomerId id) {
        lock(id.value());
    }

    @Query(nativeQuery = true, value = "select 1 from customer where id = :id for no key update")
    Optional<Integer> lock(UUID id);

    @Override
    default void storeCompleteness(CustomerId id, int percent) {
        storeCompleteness(id.value(), percent);
    }

    @Modifying
    @Query(nativeQuery = true, value = "update customer set completeness = :percent where id = :id")
    void storeCompleteness(UUID id, int percent);
}
