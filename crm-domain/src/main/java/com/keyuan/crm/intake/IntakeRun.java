package com.keyuan.crm.intake;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One file on its way into the customer base: read, checked, entered row by row, each row once. */
@Entity
@Getter
public class IntakeRun {

    @EmbeddedId
    private IntakeRunId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private IntakeKind kind;

    private String fileName;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private IntakeState state;

    private int rowCount;
    private String keyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected IntakeRun() {}

    /** @param keyId the master key under which its cells are kept */
    public IntakeRun(
            IntakeRunId id,
            IntakeKind kind,
            String fileName,
            String sha256,
            int rowCount,
            String keyId,
            PersonId by,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.rowCount = rowCount;
        this.keyId = keyId;
        this.state = IntakeState.READ;
        this.createdBy = by;
        this.createdAt = now;
    }

    /** Its rows have been gone through with the present columns and choices. */
    public void checked() {
        requireNotBegun();
        state = IntakeState.CHECKED;
    }

    /** @throws IntakeMoved when it has not been checked, or goes on already, or is over */
    public void begin() {
        if (state != IntakeState.CHECKED) {
            throw new IntakeMoved(state);
        }
        state = IntakeState.IMPORTING;
    }

    public void finish(Instant now) {
        state = IntakeState.DONE;
        endedAt = now;
    }

    /** No further row is entered; what has been entered stays. */
    public void cancel(Instant now) {
        if (state.isOver()) {
            throw new IntakeMoved(state);
        }
        state = IntakeState.CANCELLED;
        endedAt = now;
    }

    /** @throws IntakeMoved when rows are being entered or have been */
    public void requireNotBegun() {
        if (state != IntakeState.READ && state != IntakeState.CHECKED) {
            throw new IntakeMoved(state);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntakeRun that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
