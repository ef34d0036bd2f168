package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.at;
import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.DirectorDeputies;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlDirectorDeputies implements DirectorDeputies {

    private final JdbcClient jdbc;

    @Override
    public boolean name(UUID id, PersonId person, DateRange days, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into director_deputy (id, version, person_id, from_date, to_date, named_by, named_at)
                                values (:id, 0, :person, :from, :to, :by, :at) on conflict do nothing""")
                        .param("id", id)
                        .param("person", person.value())
                        .param("from", days.from())
                        .param("to", days.to())
                        .param("by", by.value())
                        .param("at", at(at))
                        .update()
                == 1;
    }

    @Override
    public List<Candidate> candidates() {
        return jdbc.sql("""
                        select person.id, person.name from person join person_role on person_role.person_id = person.id
                        where role = 'MANAGER' and enabled order by person.name""")
                .query((row, n) -> new Candidate(new PersonId(uuid(row, "id")), row.getString("name")))
                .list();
    }

    @Override
    public List<Named> named() {
        return jdbc.sql("""
                        select person.name, from_date, to_date, namer.name as namer from director_deputy
                        join person on person.id = person_id join person namer on namer.id = named_by
                        order by from_date desc limit 20""")
                .query((row, n) -> new Named(
                        row.getString("name"), day(row, "from_date"), day(row, "to_date"), row.getString("namer")))
                .list();
    }
}
