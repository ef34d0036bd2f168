package com.keyuan.crm.allocation;

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

/** One member’s vote: for one applicant or for nobody, with reasons. */
@Entity
@Getter
public class BallotVote {

    @EmbeddedId
    private BallotVoteId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ballot_id"))
    private BallotId ballot;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private PersonId member;

    /** Null for nobody. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "choice_id"))
    private @Nullable ApplicationLineId choice;

    private String reason;
    private Instant castAt;

    @SuppressWarnings("NullAway.Init")
    protected BallotVote() {}

    public BallotVote(BallotVoteId id, BallotId ballot, PersonId member) {
        this.id = id;
        this.ballot = ballot;
        this.member = member;
        this.reason = "";
        this.castAt = Instant.EPOCH;
    }

    /** Cast, or changed while the ballot is open. */
    public void cast(@Nullable ApplicationLineId forWhom, String why, Instant now) {
        choice = forWhom;
        reason = why;
        castAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BallotVote that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
