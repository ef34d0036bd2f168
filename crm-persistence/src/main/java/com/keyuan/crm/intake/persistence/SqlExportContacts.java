package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.intake.ExportContacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlExportContacts implements ExportContacts {

    private final JdbcClient jdbc;

    @Override
    public Map<CustomerId, String> of(Collection<CustomerId> customers) {
        Map<CustomerId, String> contacts = new HashMap<>();
        jdbc.sql("""
                        select customer_id, string_agg(concat_ws(' ', name, title, phone_masked), '；'
                               order by buying_part <> 'DECISION_MAKER', created_at, id) as contacts
                        from contact where customer_id = any(cast(:customers as uuid[])) and left_on is null
                        group by customer_id""")
                .param(
                        "customers",
                        customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    contacts.put(new CustomerId(row.getObject("customer_id", UUID.class)), row.getString("contacts"));
                });
        return contacts;
    }
}
