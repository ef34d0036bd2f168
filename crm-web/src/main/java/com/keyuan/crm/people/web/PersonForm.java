package com.keyuan.crm.people.web;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.PersonDetails;
import com.keyuan.crm.people.PersonPage;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A person as the administrator writes them down. */
@Getter
@Setter
public class PersonForm {

    @NotNull private @Nullable PersonId id;

    private long version;

    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "{people.username.shape}") private @Nullable String username;

    @NotBlank @Size(max = 40) private @Nullable String name;

    @NotNull private @Nullable DepartmentId department;

    @NotEmpty private Set<Role> roles = EnumSet.noneOf(Role.class);

    private @Nullable Level level;

    @Pattern(regexp = "[0-9A-Za-z ]{0,34}", message = "{people.bank.shape}") private @Nullable String bankAccount;

    @Size(max = 80) private @Nullable String bankName;

    static PersonForm blank() {
        PersonForm form = new PersonForm();
        form.id = PersonId.next();
        return form;
    }

    static PersonForm from(PersonPage page) {
        PersonForm form = new PersonForm();
        form.id = page.id();
        form.version = page.version();
        form.username = page.username();
        form.name = page.details().name();
        form.department = page.details().department();
        form.roles = EnumSet.copyOf(page.details().roles());
        form.level = page.details().level();
        form.bankAccount = page.details().bankAccount();
        form.bankName = page.details().bankName();
        return form;
    }

    PersonDetails toDetails() {
        return new PersonDetails(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(department),
                roles,
                level,
                given(bankAccount),
                given(bankName));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
