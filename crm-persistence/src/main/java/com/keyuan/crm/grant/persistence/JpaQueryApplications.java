package com.keyuan.crm.grant.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.grant.QueryApplication;
import com.keyuan.crm.grant.QueryApplicationId;
import com.keyuan.crm.grant.QueryApplications;
import com.keyuan.crm.grant.QueryNeedless;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaQueryApplications extends QueryApplications, Repository<QueryApplication, QueryApplicationId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from QueryApplication a where a.id = :id")
    Optional<QueryApplication> lock(QueryApplicationId id);

    QueryApplication saveAndFlush(QueryApplication application);

    @Override
    default QueryApplication save(QueryApplication application) {
        try {
            return saveAndFlush(application);
        } catch (DataIntegrityViolationException violation) {
            if (String.valueOf(violation.getMessage()).contains("query_application_one_waiting")) {
                throw new QueryNeedless("waiting");
            }
            throw violation;
        }
    }

    @Override
    default Optional<Named> named(String nameKey, String creditCode) {
        return holders(nameKey, creditCode).stream()
                .findFirst()
                .map(found -> new Named(
                        CustomerId.of(found[0].toString()),
                        found[1] == null ? null : new PersonId(UUID.fromString(found[1].toString()))));
    }

    /** Of several that are confirmed to be others of one name, the one that was there first. */
    @Query(nativeQuery = true, value = """
            select cast(customer.id as text), cast(allocation.holder_id as text)
            from customer
            left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            where customer.name_key = :nameKey or customer.credit_code = :creditCode
            order by customer.created_at, customer.id limit 1""")
    List<Object[]> holders(String nameKey, String creditCode);
}
