package com.keyuan.crm.expense;

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

/** Payments that go to the bank in one file. */
@Entity
@Getter
public class PaymentBatch {

    @EmbeddedId
    private PaymentBatchId id;

    @Version
    private @Nullable Long version;

    private String number;
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    @SuppressWarnings("NullAway.Init")
    protected PaymentBatch() {}

    public PaymentBatch(PaymentBatchId id, String number, PersonId by, Instant now) {
        this.id = id;
        this.number = number;
        this.createdBy = by;
        this.createdAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaymentBatch that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
