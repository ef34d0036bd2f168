package com.keyuan.crm.task;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Something one person has to do, by a day or some time, about a customer or not. */
@Entity
@Getter
public class Task {

    public static final int LONGEST_TITLE = 200;

    @EmbeddedId
    private TaskId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignee_id"))
    private PersonId assignee;

    private String title;
    private @Nullable LocalDate dueOn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private @Nullable CustomerId customer;

    @Embedded
    private @Nullable SourceRef source;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private @Nullable PersonId createdBy;

    private Instant createdAt;
    private @Nullable Instant doneAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "done_by"))
    private @Nullable PersonId doneBy;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** @param createdBy null where the system opens it */
    public Task(
            TaskId id,
            PersonId assignee,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable CustomerId customer,
            @Nullable SourceRef source,
            @Nullable PersonId createdBy,
            Instant now) {
        this.id = id;
        this.assignee = assignee;
        this.title = shortened(title);
        this.dueOn = dueOn;
        this.customer = customer;
        this.source = source;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** All that whoever gave it has said. */
    List<@Nullable Object> said() {
        return Arrays.asList(assignee, title, dueOn, customer);
    }

    public boolean isDone() {
        return doneAt != null;
    }

    public boolean isOverdue(LocalDate today) {
        return !isDone() && dueOn != null && dueOn.isBefore(today);
    }

    /** Done; once more changes nothing, so that a double tap is no error. Returns whether it was open. */
    public boolean done(@Nullable PersonId by, Instant now) {
        if (isDone()) {
            return false;
        }
        doneAt = now;
        doneBy = by;
        return true;
    }

    /** Open again, where the tap was a slip. Returns whether it was done. */
    public boolean reopen() {
        boolean wasDone = isDone();
        doneAt = null;
        doneBy = null;
        return wasDone;
    }

    // the title may be made by the system of somebody's longer sentence; people's own are checked in the form
    private static String shortened(String title) {
        int cut = title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return title.substring(0, cut);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Task that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
