package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPeople extends People, Repository<Person, PersonId> {

    @Override
    @Query("from Person where lower(username) = lower(:username)")
    Optional<Person> findByUsername(String username);

    @Override
    @Query("select count(p) > 0 from Person p where p.enabled and :role member of p.roles")
    boolean existsWithRole(Role role);

    @Override
    default Set<PersonId> lockAdministrators() {
        return administrators().stream().map(PersonId::of).collect(Collectors.toSet());
    }

    @Query(nativeQuery = true, value = """
            select cast(person.id as text) from person
            join person_role on person_role.person_id = person.id and person_role.role = 'ADMIN'
            where person.enabled order by person.id for update""")
    List<String> administrators();
}
