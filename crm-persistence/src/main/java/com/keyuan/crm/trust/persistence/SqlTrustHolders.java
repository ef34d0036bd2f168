package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.TrustHolders;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustHolders implements TrustHolders {

    private final JdbcClient jdbc;

    @Override
    public Optional<PersonId> holderOf(CustomerId customer) {
        return jdbc.sql("select holder_id from allocation where customer_id = :customer and ended_at is null")
                .param("customer", customer.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
