package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Somebody who works here and signs in. */
@Entity
@Getter
public class Person {

    @EmbeddedId
    private PersonId id;

    @Version
    private @Nullable Long version;

    private String username;
    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private String passwordHash;
    private Instant passwordSetAt;
    private boolean passwordMustChange;
    private @Nullable String bankAccount;
    private @Nullable String bankName;
    private boolean enabled;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /** @param passwordHash the encoded password, never the plain one */
    public Person(
            PersonId id,
            String username,
            String name,
            DepartmentId department,
            Set<Role> roles,
            @Nullable Level level,
            String passwordHash,
            Instant now) {
        this.id = id;
        this.username = username;
        this.name = name;
        this.department = department;
        this.roles = EnumSet.copyOf(roles);
        this.level = level;
        this.passwordHash = passwordHash;
        this.passwordSetAt = now;
        this.enabled = true;
        this.createdAt = now;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    public PersonDetails details() {
        return new PersonDetails(name, department, getRoles(), level, bankAccount, bankName);
    }

    /** What the administrator says of the person now; acts on the person's next request. */
    public void describe(PersonDetails details) {
        name = details.name();
        department = details.department();
        roles.retainAll(details.roles());
        roles.addAll(details.roles());
        level = details.level();
        payTo(details.bankAccount(), details.bankName());
    }

    /** Where travel money is paid to; both or neither. */
    public void payTo(@Nullable String account, @Nullable String bank) {
        bankAccount = account;
        bankName = bank;
    }

    /** A password that only its owner knows. */
    public void choosePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        passwordMustChange = false;
    }

    /** A password that somebody else knows, too, good for choosing an own one. */
    public void givePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        passwordMustChange = true;
    }

    /** From now on no request of this person is answered. */
    public void disable() {
        enabled = false;
    }

    public void enable() {
        enabled = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
