package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.array;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.SigningRule.Signer;
import com.keyuan.crm.trip.TripPeople;
import com.keyuan.crm.trip.TripReportId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTripPeople implements TripPeople {

    private final JdbcClient jdbc;

    @Override
    public Signer signer(PersonId person, PersonId traveller, LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1 from person_role where person_id = :me and role = 'DIRECTOR') as director,
                               array(select director_id from delegation where delegate_id = :me and not ended_early
                                     and :today between from_date and to_date order by director_id) as represented,
                               exists (select 1 from director_deputy where person_id = :me
                                       and :today between from_date and to_date) as deputy,
                               exists (select 1 from person_role
                                       where person_id = :traveller and role = 'DIRECTOR') as traveller_is_director,
                               is_superior(:traveller, :me) as traveller_is_superior""")
                .param("me", person.value())
                .param("traveller", traveller.value())
                .param("today", today)
                .query((row, n) -> signer(person, row))
                .single();
    }

    private static Signer signer(PersonId person, ResultSet row) throws SQLException {
        return new Signer(
                person,
                row.getBoolean("director"),
                Arrays.stream((UUID[]) row.getArray("represented").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getBoolean("deputy"),
                row.getBoolean("traveller_is_director"),
                row.getBoolean("traveller_is_superior"));
    }

    @Override
    public boolean anybodyMaySign(TripReportId report, LocalDate today) {
        return jdbc.sql("""
                        with paper as (
                            select trip.id, trip.traveller_id,
                                   exists (select 1 from person_role where person_id = trip.traveller_id
                                           and role = 'DIRECTOR') as of_director
                            from trip_report join trip on trip.id = trip_report.trip_id where trip_report.id = :report),
                        away as (
                            select traveller_id as id from paper
                            union select person_id from trip_companion join paper on paper.id = trip_companion.trip_id)
                        select exists (select 1 from person join person_role on person_role.person_id = person.id
                                       where role = 'DIRECTOR' and enabled and person.id not in (select id from away))
                            or exists (select 1 from director_deputy join person on person.id = person_id, paper
                                       where of_director and enabled and :today between from_date and to_date
                                       and person.id not in (select id from away))
                            or exists (select 1 from delegation join person on person.id = delegate_id, paper
                                       where not of_director and enabled and not ended_early
                                       and :today between from_date and to_date
                                       and person.id not in (select id from away)
                                       and director_id not in (select id from away)
                                       and not is_superior(traveller_id, delegate_id))""")
                .param("report", report.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PersonId> administrators() {
        return jdbc.sql("""
                        select person.id from person join person_role on person_role.person_id = person.id
                        where role = 'ADMIN' and enabled order by person.id""").query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    @Override
    public boolean areEnabled(Collection<PersonId> people) {
        Set<UUID> ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
        return ids.isEmpty()
                || jdbc.sql("select count(*) from person where enabled and id = any(cast(:ids as uuid[]))")
                                .param("ids", array(ids))
                                .query(Long.class)
                                .single()
                        == ids.size();
    }

    @Override
    public List<Colleague> colleagues(PersonId except) {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department
                        from person join department on department.id = person.department_id
                        where enabled and person.id <> :me
                        and exists (select 1 from person_role where person_id = person.id
                                    and role in ('SALES', 'MANAGER', 'DIRECTOR', 'SERVICE'))
                        order by department.name, person.name""")
                .param("me", except.value())
                .query((row, n) -> new Colleague(
                        new PersonId(uuid(row, "id")), row.getString("name"), row.getString("department")))
                .list();
    }
}
