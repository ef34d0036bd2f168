package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.AfterSales;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ServiceResponsibilities;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAfterSales implements AfterSales, ServiceResponsibilities {

    private static final String PRESENT = """
            from person join person_role on person_role.person_id = person.id and person_role.role = 'SERVICE'
            join person_standing on person_standing.person_id = person.id and person_standing.state = 'PRESENT'
            """;

    /** Not over since its last day. */
    static final String RUNS = "(service_responsibility.to_on is null or service_responsibility.to_on >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Optional<PersonId> next(ContractId contract, CustomerId customer) {
        return jdbc.sql("select person.id " + PRESENT + """
                        left join lateral (
                            select count(*) as load, count(*) filter (where customer_id = :customer and state = 'ACCEPTED') as here
                            from service_responsibility
                            where person_id = person.id and state in ('OFFERED', 'ACCEPTED') and\s""" + RUNS + """
                        ) has on true
                        where not exists (select 1 from service_responsibility
                                          where contract_id = :contract and person_id = person.id and state = 'DECLINED')
                        order by has.here > 0 desc, has.load, person.id limit 1""")
                .param("contract", contract.value())
                .param("customer", customer.value())
                .param("today", BusinessZone.today(clock))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public List<Colleague> colleagues() {
        return jdbc.sql("select person.id, person.name " + PRESENT + " order by person.name, person.id")
                .query((row, n) -> new Colleague(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public Optional<PersonId> of(CustomerId customer) {
        return jdbc.sql("select person.id " + PRESENT + """
                        join service_responsibility on service_responsibility.person_id = person.id
                            and service_responsibility.customer_id = :customer and service_responsibility.state = 'ACCEPTED'
                            and\s""" + RUNS + """

                        join contract on contract.id = service_responsibility.contract_id
                        order by contract.signed_on desc, contract.id desc limit 1""")
                .param("customer", customer.value())
                .param("today", BusinessZone.today(clock))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }
}
