package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.Payee;
import com.keyuan.crm.expense.Payees;
import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPayees implements Payees {

    private final JdbcClient jdbc;

    @Override
    public Map<PersonId, Payee> findAll(Collection<PersonId> people) {
        return jdbc
                .sql("select id, name, bank_account, bank_name from person where id = any(cast(:people as uuid[]))")
                .param(
                        "people",
                        ClaimSql.array(people.stream().map(PersonId::value).toList()))
                .query((row, n) -> Map.entry(
                        new PersonId(row.getObject("id", UUID.class)),
                        new Payee(row.getString("name"), row.getString("bank_account"), row.getString("bank_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
