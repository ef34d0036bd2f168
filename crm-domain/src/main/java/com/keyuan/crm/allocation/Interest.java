package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Somebody’s own interest at a customer, as declared. While it lasts, they vote on nothing about the customer and do not hold it. */
@Entity
@Getter
public class Interest {

    @EmbeddedId
    private InterestId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String what;
    private Instant declaredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "declared_by"))
    private PersonId declaredBy;

    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Interest() {}

    /** @param what kinship, shares, a former employer */
    public Interest(
            InterestId id, PersonId person, CustomerId customer, String what, PersonId declaredBy, Instant now) {
        this.id = id;
        this.person = person;
        this.customer = customer;
        this.what = what;
        this.declaredBy = declaredBy;
        this.declaredAt = now;
    }

    /** What is declared. */
    Said said() {
        return new Said(person, customer, what);
    }

    /** Whose interest it is, where, and what. */
    record Said(PersonId person, CustomerId customer, String what) {}

    /** It lasts no more. Returns whether it did. */
    public boolean end(PersonId by, Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        endedBy = by;
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interest that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
