package com.keyuan.crm.service.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.service.CaseOwners;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCaseOwners implements CaseOwners {

    private static final String AFTER_SALES = """
            person join person_standing on person_standing.person_id = person.id and person_standing.state = 'PRESENT'
            where exists (
                select 1 from person_role where person_role.person_id = person.id and person_role.role = 'SERVICE')""";

    private final JdbcClient jdbc;

    @Override
    public List<Owner> owners() {
        return jdbc.sql("select person.id, person.name from " + AFTER_SALES + " order by person.name, person.id")
                .query((row, n) -> new Owner(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public Optional<PersonId> leastBusy() {
        return jdbc.sql("select person.id from " + AFTER_SALES + """
                         order by (select count(*) from service_case where service_case.owner_id = person.id
                                   and service_case.done_at is null), person.name, person.id limit 1""")
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public Optional<String> tierOf(CustomerId customer) {
        return jdbc.sql("select tier from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> nameOf(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean isVisitOf(UUID visit, CustomerId customer) {
        return jdbc.sql("select exists (select 1 from visit where id = :visit and customer_id = :customer)")
                .param("visit", visit)
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }
}
