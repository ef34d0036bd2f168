package com.keyuan.crm.people;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator keeps the people: who is here, in which roles, department and level, and who is no longer. */
@Service
@Transactional
@RequiredArgsConstructor
public class PeopleAdministration {

    private final Access access;
    private final People people;
    private final PeopleQueries queries;
    private final Departments departments;
    private final AccountClosing closing;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<PersonRow> list(CurrentUser user, @Nullable String text, boolean disabledToo) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        return queries.people(text, disabledToo);
    }

    @Transactional(readOnly = true)
    public PersonPage page(CurrentUser user, PersonId id) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        Person person = load(id);
        return new PersonPage(
                id,
                version(person),
                person.getUsername(),
                person.isEnabled(),
                person.details(),
                queries.customersHeldBy(id),
                queries.hasSecondFactor(id));
    }

    /**
     * A new person, with a password that they must change when they first come in. The same again changes nothing.
     *
     * @param passwordHash of a password made by {@link Hiring}
     * @return whether the person is new, and the password therefore theirs
     * @throws UsernameTaken when somebody else signs in by this name
     */
    boolean create(CurrentUser user, PersonId id, String username, PersonDetails details, String passwordHash) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        Optional<Person> known = people.findByUsername(username);
        if (known.isPresent()) {
            if (known.get().getId().equals(id)) {
                return false;
            }
            throw new UsernameTaken();
        }
        requireKnown(details.department());
        Person person = new Person(
                id,
                username,
                details.name(),
                details.department(),
                details.roles(),
                details.level(),
                passwordHash,
                clock.instant());
        person.payTo(details.bankAccount(), details.bankName());
        person.givePassword(passwordHash, clock.instant());
        people.save(person);
        audit.record(AuditKind.CREATED, user, ref(id), changes(null, details).note("username", username));
        return true;
    }

    /**
     * @param version the one the form was opened with
     * @throws LastAdministrator when nobody would be left to administer
     */
    public void edit(CurrentUser user, PersonId id, long version, PersonDetails details) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        Person person = load(id);
        StaleVersion.check("person", id, version(person), version);
        if (!details.roles().contains(Role.ADMIN)) {
            requireAnotherAdministrator(person);
        }
        requireKnown(details.department());
        PersonDetails before = person.details();
        person.describe(details);
        audit.changed(user, ref(id), changes(before, details));
    }

    /** Dead on the next request, wherever the person is signed in. */
    public void disable(CurrentUser user, PersonId id) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        closing.close(user, id);
    }

    public void enable(CurrentUser user, PersonId id) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        Person person = load(id);
        audit.changed(user, ref(id), Changes.none().field("enabled", person.isEnabled(), true));
        person.enable();
    }

    /** @param passwordHash of a password made by {@link Hiring} */
    void givePassword(CurrentUser user, PersonId id, String passwordHash) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        load(id).givePassword(passwordHash, clock.instant());
        audit.record(AuditKind.CHANGED, user, ref(id), Changes.none().note("password", "given"));
    }

    private void requireAnotherAdministrator(Person person) {
        Set<PersonId> administrators = people.lockAdministrators();
        if (administrators.equals(Set.of(person.getId()))) {
            throw new LastAdministrator();
        }
    }

    private void requireKnown(DepartmentId department) {
        if (departments.findById(department).isEmpty()) {
            throw new DepartmentUnknown();
        }
    }

    private Person load(PersonId id) {
        return people.findById(id).orElseThrow(() -> new NotFound("person", id));
    }

    private static long version(Person person) {
        return Objects.requireNonNull(person.getVersion());
    }

    private static SourceRef ref(PersonId id) {
        return new SourceRef("person", id.value());
    }

    private static Changes changes(@Nullable PersonDetails before, PersonDetails after) {
        return Changes.none()
                .field("name", before == null ? null : before.name(), after.name())
                .field("department", before == null ? null : before.department(), after.department())
                .field("roles", before == null ? null : new TreeSet<>(before.roles()), new TreeSet<>(after.roles()))
                .field("level", before == null ? null : before.level(), after.level())
                .field("bankAccount", before == null ? null : before.bankAccount(), after.bankAccount())
                .field("bankName", before == null ? null : before.bankName(), after.bankName());
    }
}
