package com.keyuan.crm.people;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * People for tests, hired as they are needed: {@code company.hire("华东一部", Role.SALES)}. Departments of the tree
 * 销售中心 → {华东部 → {华东一部, 华东二部}, 华南部} are there on demand; any other name is a department of its own.
 */
@TestComponent
@Transactional
public class TestCompany {

    private static final Map<String, String> PARENTS =
            Map.of("华东部", "销售中心", "华南部", "销售中心", "华东一部", "华东部", "华东二部", "华东部");

    private final People people;
    private final CurrentUsers currentUsers;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final EntityManager entities;

    public TestCompany(
            People people, CurrentUsers currentUsers, JdbcClient jdbc, TestClock clock, EntityManager entities) {
        this.people = people;
        this.currentUsers = currentUsers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.entities = entities;
    }

    /** A new person in the department, as one who asks. */
    public CurrentUser hire(String department, Role... roles) {
        PersonId id = PersonId.next();
        String name = roles[0].name().toLowerCase(Locale.ROOT) + id.toString().substring(30);
        Level level = Set.of(roles).contains(Role.SALES) ? Level.REGULAR : null;
        people.save(new Person(
                id, id.toString(), name, department(department), Set.of(roles), level, "{noop}x", clock.instant()));
        entities.flush(); // for the statements written by hand
        return asking(id);
    }

    /** The person with present rights, as a new request would see them. */
    public CurrentUser asking(PersonId id) {
        return currentUsers.find(id, "127.0.0.1").orElseThrow();
    }

    public DepartmentId department(String name) {
        return jdbc.sql("select id from department where name = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(DepartmentId::new)
                .orElseGet(() -> found(name));
    }

    private DepartmentId found(String name) {
        String parent = PARENTS.get(name);
        DepartmentId id = DepartmentId.next();
        jdbc.sql("insert into department (id, version, name, parent_id) values (:id, 0, :name, :parent)")
                .param("id", id.value())
                .param("name", name)
                .param("parent", parent == null ? null : department(parent).value())
                .update();
        return id;
    }

    /** Gives notice for somebody; from now on the person is about to leave. */
    public void notice(CurrentUser leaver, CurrentUser by) {
        jdbc.sql("""
                        insert into leaving (id, version, person_id, noticed_on, last_day, given_by, given_at,
                                             attached, at_risk, exposed_before, exposed)
                        values (gen_random_uuid(), 0, :person, date '2026-03-18', date '2026-04-18', :by, now(), 0, 0, 0, 0)""")
                .param("person", leaver.id().value())
                .param("by", by.id().value())
                .update();
    }
}
