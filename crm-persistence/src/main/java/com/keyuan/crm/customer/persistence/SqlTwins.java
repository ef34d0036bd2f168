package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Twin;
import com.keyuan.crm.customer.Twins;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By hand, since Hibernate would first write the very customer that is being checked. */
@Repository
@RequiredArgsConstructor
class SqlTwins implements Twins {

    private final JdbcClient jdbc;

    @Override
    public Optional<Twin> byCreditCode(CreditCode code, CustomerId except) {
        return find("credit_code", code.value(), except);
    }

    @Override
    public Optional<Twin> byNameKey(String nameKey, CustomerId except) {
        return find("name_key", nameKey, except);
    }

    private Optional<Twin> find(String column, String value, CustomerId except) {
        return jdbc.sql("""
                        select customer.id, person.name
                        from customer
                        left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                        left join person on person.id = allocation.holder_id
                        where customer.%s = :value and customer.id <> :except
                        order by customer.created_at limit 1""".formatted(column))
                .param("value", value)
                .param("except", except.value())
                .query((row, n) -> new Twin(new CustomerId(row.getObject("id", UUID.class)), row.getString("name")))
                .optional();
    }
}
