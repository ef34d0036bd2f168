package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.PersonId;
import org.springframework.data.repository.Repository;

interface JpaPeople extends People, Repository<Person, PersonId> {}
