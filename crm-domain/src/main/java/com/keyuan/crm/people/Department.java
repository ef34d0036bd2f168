package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A node of the tree of departments; the root has no parent. */
@Entity
@Getter
public class Department {

    @EmbeddedId
    private DepartmentId id;

    @Version
    private @Nullable Long version;

    private String name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable DepartmentId parent;

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    public Department(DepartmentId id, String name, @Nullable DepartmentId parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** @param newParent null to make it a root; that it is none of those below is for the tree to say */
    public void moveTo(@Nullable DepartmentId newParent) {
        this.parent = newParent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Department that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
