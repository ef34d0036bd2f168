package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Reveal;
import com.keyuan.crm.customer.Reveals;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReveals implements Reveals {

    private final JdbcClient jdbc;

    @Override
    public boolean isHolder(PersonId person, CustomerId customer) {
        return jdbc.sql("""
                        select exists (select 1 from allocation
                                       where customer_id = :customer and holder_id = :person and ended_at is null)""")
                .param("customer", customer.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean addWithin(int allowance, Instant since, Reveal reveal) {
        waitForOtherLooksOf(reveal.by());
        return jdbc.sql("""
                        insert into contact_reveal (id, contact_id, field, person_id, own_customer, dialled, revealed_at)
                        select :id, :contact, :field, :person, :own, :dialled, :at
                        where (select count(*) from contact_reveal
                               where person_id = :person and own_customer = :own and revealed_at >= :since) < :allowance""")
                        .param("id", reveal.id())
                        .param("contact", reveal.contact().value())
                        .param("field", reveal.field().name())
                        .param("person", reveal.by().value())
                        .param("own", reveal.ownCustomer())
                        .param("dialled", reveal.dialled())
                        .param("at", Timestamp.from(reveal.at()))
                        .param("since", Timestamp.from(since))
                        .param("allowance", allowance)
                        .update()
                == 1;
    }

    private void waitForOtherLooksOf(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contact_reveal ' || cast(:person as text), 0))")
                .param("person", person.value())
                .query((row, n) -> true)
                .single();
    }
}
