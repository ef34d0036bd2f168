package com.keyuan.crm;

import com.keyuan.crm.people.Department;
import com.keyuan.crm.people.Departments;
import com.keyuan.crm.people.PasswordHasher;
import com.keyuan.crm.people.PasswordRefused;
import com.keyuan.crm.people.PasswordRule;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A company's own installation has no default password: its first administrator comes from the environment. */
@Component
@Profile("!demo")
@RequiredArgsConstructor
class FirstAdministrator implements SmartInitializingSingleton {

    private final AdministratorSettings settings;
    private final People people;
    private final Departments departments;
    private final PasswordHasher hasher;
    private final FirstStart first;
    private final Clock clock;

    /** @param department the root of the tree of departments, usually the company's name */
    @ConfigurationProperties("crm.administrator")
    record AdministratorSettings(
            @Nullable String username,
            @Nullable String password,
            @Nullable String name,
            @Nullable String department) {}

    @Override
    public void afterSingletonsInstantiated() {
        first.alone(this::createUnlessThereIsOne);
    }

    private void createUnlessThereIsOne() {
        if (people.existsWithRole(Role.ADMIN)) {
            return;
        }
        if (settings.username() == null || settings.password() == null) {
            throw new CannotStart(
                    "There is no administrator yet.",
                    "Set CRM_ADMINISTRATOR_USERNAME and CRM_ADMINISTRATOR_PASSWORD (and CRM_ADMINISTRATOR_NAME,"
                            + " CRM_ADMINISTRATOR_DEPARTMENT) for the first start. The password must be changed at the"
                            + " first sign-in; the variables may be removed then.");
        }
        create(settings.username(), settings.password());
    }

    private void create(String username, String password) {
        try {
            PasswordRule.check(password, username);
        } catch (PasswordRefused refused) {
            throw new CannotStart(
                    "The password given for the first administrator is too simple (" + refused.messageKey() + ").",
                    "Choose one of " + PasswordRule.SHORTEST + " or more characters that nobody would try first.");
        }
        String hash = hasher.hash(password);
        String name = settings.name() == null ? "管理员" : settings.name();
        Department root = departments.save(new Department(
                DepartmentId.next(), settings.department() == null ? "公司" : settings.department(), null));
        Person administrator = new Person(
                PersonId.next(), username, name, root.getId(), Set.of(Role.ADMIN), null, hash, clock.instant());
        administrator.givePassword(hash, clock.instant());
        people.save(administrator);
    }
}
