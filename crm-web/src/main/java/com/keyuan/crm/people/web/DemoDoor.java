package com.keyuan.crm.people.web;

import com.keyuan.crm.people.Admission;
import com.keyuan.crm.people.DemoSignIn;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.people.SecondFactors;
import com.keyuan.crm.people.SignInRecords;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The demo company's door: one click for each role. Anywhere else there is a wall. */
@Component
@RequiredArgsConstructor
class DemoDoor {

    private final ObjectProvider<DemoSignIn> demo;
    private final People people;
    private final SecondFactors factors;
    private final SignInRecords records;

    List<Visitor> people() {
        DemoSignIn company = demo.getIfAvailable();
        return company == null
                ? List.of()
                : company.people().stream().map(Visitor::of).toList();
    }

    /** @throws NotFound where there is no demo company, or nobody of that name in it */
    Admission enter(String username, String address) {
        boolean known = people().stream().anyMatch(person -> person.username().equals(username));
        PersonId id = (known ? people.findByUsername(username) : java.util.Optional.<Person>empty())
                .filter(Person::isEnabled)
                .map(Person::getId)
                .orElseThrow(() -> new NotFound("demo person", username));
        boolean codeDue = factors.isInUse(id);
        if (!codeDue) {
            records.signedIn(id, address, "demo");
        }
        return new Admission(id, false, codeDue);
    }

    record Visitor(String username, String name, Role role, String icon) {

        static Visitor of(DemoSignIn.DemoPerson person) {
            return new Visitor(person.username(), person.name(), person.role(), icon(person.role()));
        }

        private static String icon(Role role) {
            return switch (role) {
                case SALES -> "map-pin";
                case MANAGER -> "users-group";
                case DIRECTOR -> "signature";
                case ASSISTANT -> "checkbox";
                case PHONE -> "phone-check";
                case SERVICE -> "lifebuoy";
                case FINANCE -> "receipt";
                case COMMITTEE -> "gavel";
                case COMPLIANCE -> "shield-check";
                case ADMIN -> "settings";
            };
        }
    }
}
