package com.keyuan.crm.calendar.web;

import com.keyuan.crm.calendar.CalendarDay;
import com.keyuan.crm.calendar.CalendarYear;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the administrator says of a day. */
@Getter
@Setter
public class CalendarDayForm {

    @NotNull private @Nullable LocalDate day;

    private boolean working;

    @NotBlank @Size(max = CalendarDay.LONGEST_NAME) private @Nullable String name;

    /** Null where nothing was said of the day yet. */
    private @Nullable Long version;

    static CalendarDayForm from(CalendarYear.Day day) {
        CalendarDayForm form = as(day);
        form.working = day.isOrdinary() != day.working(); // an ordinary day is opened to be changed
        return form;
    }

    /** The day as it is. */
    static CalendarDayForm as(CalendarYear.Day day) {
        CalendarDayForm form = new CalendarDayForm();
        form.day = day.date();
        form.working = day.working();
        form.name = day.name();
        form.version = day.version();
        return form;
    }
}
