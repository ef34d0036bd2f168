package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.FactSource;
import com.keyuan.crm.customer.FactSources;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlFactSources implements FactSources {

    private final JdbcClient jdbc;

    @Override
    public void remember(
            CustomerId customer,
            @Nullable ContactId contact,
            FactField field,
            SourceRef source,
            PersonId by,
            Instant at) {
        jdbc.sql("""
                        insert into customer_fact
                            (id, customer_id, contact_id, field, source_kind, source_id, entered_at, entered_by)
                        values (:id, :customer, :contact, :field, :kind, :source, :at, :by)""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("contact", contact == null ? null : contact.value())
                .param("field", field.name())
                .param("kind", source.kind())
                .param("source", source.id())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    @Override
    public List<FactSource> newestOf(CustomerId customer) {
        return jdbc.sql("""
                        select distinct on (field, contact_id) field, contact_id, source_kind, source_id, entered_at,
                               person.name as entered_by, visitor.name as learnt_by, visit.visited_at
                        from customer_fact join person on person.id = entered_by
                        left join visit on source_kind = 'visit' and visit.id = source_id
                        left join person visitor on visitor.id = visit.visitor_id
                        where customer_fact.customer_id = :customer
                        order by field, contact_id, entered_at desc, customer_fact.id desc""")
                .param("customer", customer.value())
                .query((row, n) -> {
                    UUID contact = row.getObject("contact_id", UUID.class);
                    Timestamp visited = row.getTimestamp("visited_at");
                    return new FactSource(
                            FactField.valueOf(row.getString("field")),
                            contact == null ? null : new ContactId(contact),
                            new SourceRef(row.getString("source_kind"), row.getObject("source_id", UUID.class)),
                            row.getString("learnt_by"),
                            visited == null ? null : LocalDate.ofInstant(visited.toInstant(), BusinessZone.ID),
                            row.getString("entered_by"),
                            row.getTimestamp("entered_at").toInstant());
                })
                .list();
    }
}
