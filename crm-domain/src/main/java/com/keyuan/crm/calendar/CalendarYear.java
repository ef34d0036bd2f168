package com.keyuan.crm.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year as one sees it on the wall.
 *
 * @param decided whether anything is said of the year: the State Council names the holidays of a year in the November
 *     before, and until they are entered only weekends are off
 * @param workingDays working days in the year
 */
public record CalendarYear(int year, List<Month> months, boolean decided, int workingDays) {

    /** Weeks from Monday to Sunday; null where a day belongs to the month before or after. */
    public record Month(int month, List<List<@Nullable Day>> weeks) {}

    /**
     * @param name what the calendar calls the day, null for an ordinary one
     * @param version null for an ordinary day
     * @param byHand whether somebody here decided it
     */
    public record Day(
            LocalDate date,
            boolean working,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable Long version,
            boolean byHand) {

        public boolean isOrdinary() {
            return name == null;
        }

        static Day of(LocalDate date, @Nullable CalendarDay decided) {
            return decided == null
                    ? new Day(date, WorkingDayRule.isWeekday(date), null, null, null, false)
                    : new Day(
                            date,
                            decided.isWorking(),
                            decided.getName(),
                            decided.getNameEn(),
                            decided.getVersion(),
                            decided.getDecidedBy() != null);
        }
    }

    static CalendarYear of(int year, List<CalendarDay> decided) {
        Map<LocalDate, CalendarDay> byDate =
                decided.stream().collect(Collectors.toMap(CalendarDay::getDayOn, Function.identity()));
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> monthOf(YearMonth.of(year, month), byDate))
                .toList();
        int working = (int) IntStream.rangeClosed(1, Year.of(year).length())
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .filter(date -> Day.of(date, byDate.get(date)).working())
                .count();
        return new CalendarYear(year, months, !decided.isEmpty(), working);
    }

    private static Month monthOf(YearMonth month, Map<LocalDate, CalendarDay> decided) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            for (int day = 0; day < 7; day++) {
                LocalDate date = monday.plusDays(day);
                week.add(YearMonth.from(date).equals(month) ? Day.of(date, decided.get(date)) : null);
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), weeks);
    }
}
