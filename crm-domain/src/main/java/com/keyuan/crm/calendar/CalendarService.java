package com.keyuan.crm.calendar;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the administrator keeps the calendar. */
@Service
@Transactional
@RequiredArgsConstructor
public class CalendarService {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    private final CalendarDays days;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public CalendarYear year(CurrentUser user, int year) {
        access.require(user, Action.CALENDAR_ADMINISTER);
        return CalendarYear.of(year, days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    @Transactional(readOnly = true)
    public CalendarYear.Day day(CurrentUser user, LocalDate day) {
        access.require(user, Action.CALENDAR_ADMINISTER);
        return CalendarYear.Day.of(day, days.findById(day).orElse(null));
    }

    /**
     * Says of one day whether it is worked, and what it is called.
     *
     * @param expected the version that the form was opened with, null for a day of which nothing was said
     */
    public void decide(CurrentUser user, LocalDate day, boolean working, String name, @Nullable Long expected) {
        access.require(user, Action.CALENDAR_ADMINISTER);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DayOutOfCalendar(FIRST_YEAR, LAST_YEAR);
        }
        CalendarDay present = days.findById(day).orElse(null);
        if (!Objects.equals(present == null ? null : present.getVersion(), expected)) {
            throw new StaleVersion("calendar_day", day);
        }
        Changes changes = Changes.none()
                .field("working", present == null ? WorkingDayRule.isWeekday(day) : present.isWorking(), working)
                .field("name", present == null ? null : present.getName(), name);
        if (changes.isEmpty()) {
            return;
        }
        CalendarDay decided =
                present == null ? new CalendarDay(day, working, name, user.id(), clock.instant()) : present;
        decided.decide(working, name, user.id(), clock.instant());
        days.save(decided);
        audit.changed(user, subject(day), changes.note("day", day));
    }

    /** A day has no UUID of its own; this one is always the same for the same day. */
    private static SourceRef subject(LocalDate day) {
        return new SourceRef(
                "calendar_day", UUID.nameUUIDFromBytes(("calendar_day " + day).getBytes(StandardCharsets.UTF_8)));
    }
}
