package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPeople extends People, Repository<Person, PersonId> {

    @Override
    @Query("from Person where lower(username) = lower(:username)")
    Optional<Person> findByUsername(String username);

    @Override
    @Query("select count(p) > 0 from Person p where p.enabled and :role member of p.roles")
    boolean existsWithRole(Role role);
}
