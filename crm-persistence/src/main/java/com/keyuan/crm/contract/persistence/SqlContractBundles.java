package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractBundles;
import com.keyuan.crm.customer.CustomerId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement a table, whether one customer moved or a hundred thousand. */
@Repository
@RequiredArgsConstructor
class SqlContractBundles implements ContractBundles {

    private static final List<String> TABLES = List.of("opportunity", "contract");

    private static final String FOLLOW = """
            update %1$s set holder_id = held.holder_id, version = %1$s.version + 1
            from unnest(cast(:customers as uuid[])) as moved (customer_id)
            join allocation held on held.customer_id = moved.customer_id and held.ended_at is null
            where %1$s.customer_id = moved.customer_id and %1$s.ended_at is null and %1$s.holder_id <> held.holder_id""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void follow(Collection<CustomerId> customers) {
        entities.flush();
        String moved = customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}"));
        TABLES.forEach(table ->
                jdbc.sql(FOLLOW.formatted(table)).param("customers", moved).update());
    }
}
