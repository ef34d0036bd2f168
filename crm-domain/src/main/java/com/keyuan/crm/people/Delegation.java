package com.keyuan.crm.people;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** For some days somebody signs trip reports in a director's place. */
@Entity
@Getter
public class Delegation {

    @EmbeddedId
    private DelegationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "director_id"))
    private PersonId director;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "delegate_id"))
    private PersonId delegate;

    @Embedded
    private DateRange days;

    private boolean endedEarly;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    /** @throws DelegateUnfit when somebody would sign for themselves */
    public Delegation(DelegationId id, PersonId director, PersonId delegate, DateRange days) {
        if (director.equals(delegate)) {
            throw new DelegateUnfit();
        }
        this.id = id;
        this.director = director;
        this.delegate = delegate;
        this.days = days;
    }

    /** From now on the delegate signs no more. */
    public void end() {
        endedEarly = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delegation that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
