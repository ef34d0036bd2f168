package com.keyuan.crm.calendar;

import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One day of which the calendar says whether it is worked: a holiday, a make-up day, a day of the company's own. */
@Entity
@Getter
public class CalendarDay {

    public static final int LONGEST_NAME = 40;

    @Id
    private LocalDate dayOn;

    @Version
    private @Nullable Long version;

    private boolean working;
    private String name;
    private @Nullable String nameEn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarDay() {}

    public CalendarDay(LocalDate dayOn, boolean working, String name, PersonId by, Instant now) {
        this.dayOn = dayOn;
        decide(working, name, by, now);
    }

    /** What holds for this day from now on, by whose word; a reload of the statutory days leaves it alone. */
    public final void decide(boolean isWorking, String newName, PersonId by, Instant now) {
        if (!newName.equals(name)) {
            nameEn = null;
        }
        working = isWorking;
        name = newName;
        decidedBy = by;
        decidedAt = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarDay that && dayOn.equals(that.dayOn);
    }

    @Override
    public int hashCode() {
        return dayOn.hashCode();
    }
}
