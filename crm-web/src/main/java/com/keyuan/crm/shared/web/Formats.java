package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How values look on a page, {@code #fmt} in templates. Times are those of the business zone; days of the current year
 * leave the year out; nothing is shown for null.
 */
public final class Formats {

    private final Locale locale;
    private final Clock clock;

    Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** 11-19, or 2025-11-19 when it is not this year. */
    public String day(@Nullable Object when) {
        LocalDate day = dayOf(when);
        return day == null ? "" : format(day, isThisYear(day) ? "MM-dd" : "yyyy-MM-dd");
    }

    /** 2026-11-19. */
    public String date(@Nullable Object when) {
        LocalDate day = dayOf(when);
        return day == null ? "" : day.toString();
    }

    /** 11-19 10:24; a day alone stays a day. */
    public String moment(@Nullable Object when) {
        LocalDateTime time = timeOf(when);
        return time == null ? day(when) : day(when) + " " + format(time, "HH:mm");
    }

    /** 10:24. */
    public String time(@Nullable Object when) {
        LocalDateTime time = timeOf(when);
        return time == null ? "" : format(time, "HH:mm");
    }

    /** 周四 or Thu. */
    public String weekday(@Nullable Object when) {
        LocalDate day = dayOf(when);
        return day == null ? "" : format(day, "EEE");
    }

    /** 11月19日 周四, or Thu 19 Nov. */
    public String longDay(@Nullable Object when) {
        LocalDate day = dayOf(when);
        return day == null ? "" : format(day, isChinese() ? "M月d日 EEE" : "EEE d MMM");
    }

    /** Days from today: negative for the past. */
    public long daysFromToday(LocalDate day) {
        return ChronoUnit.DAYS.between(BusinessZone.today(clock), day);
    }

    public LocalDate today() {
        return BusinessZone.today(clock);
    }

    /** 1,234.50, for columns. */
    public String money(@Nullable Object amount) {
        BigDecimal value = numberOf(amount);
        return value == null ? "" : decimal("#,##0.00", value);
    }

    /** ¥1,234.50, and ¥1,234 when there are no cents. */
    public String yuan(@Nullable Object amount) {
        BigDecimal value = numberOf(amount);
        if (value == null) {
            return "";
        }
        String digits = decimal(value.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00", value.abs());
        return (value.signum() < 0 ? "−¥" : "¥") + digits;
    }

    /** The number of a large amount, whose unit is {@link #compactUnit}: 386.4 (万元), or 3.86 (M CNY). */
    public String compact(@Nullable Object amount) {
        BigDecimal value = numberOf(amount);
        if (value == null) {
            return "";
        }
        Unit unit = unitOf(value);
        return decimal(unit.pattern, value.divide(unit.size, 2, RoundingMode.HALF_UP));
    }

    public String compactUnit(@Nullable Object amount) {
        BigDecimal value = numberOf(amount);
        return (value == null ? unitOf(BigDecimal.ZERO) : unitOf(value)).name;
    }

    /** 1,234. */
    public String number(@Nullable Number number) {
        return number == null ? "" : decimal("#,##0.####", new BigDecimal(number.toString()));
    }

    /** With so many decimals: score(76.4, 2) is 76.40. */
    public String score(@Nullable Number number, int decimals) {
        return number == null
                ? ""
                : decimal(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), new BigDecimal(number.toString()));
    }

    /** +4.1 or −3.0, for movements. */
    public String signed(@Nullable Number number, int decimals) {
        if (number == null) {
            return "";
        }
        String digits = score(new BigDecimal(number.toString()).abs(), decimals);
        int sign = new BigDecimal(number.toString()).signum();
        return sign > 0 ? "+" + digits : sign < 0 ? "−" + digits : digits;
    }

    /** What stands in a person's circle: the first letter of the name. */
    public String initial(@Nullable String name) {
        return name == null || name.isBlank()
                ? ""
                : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1));
    }

    /** The id of a field's element: that which {@code th:field} makes. */
    public String fieldId(String name) {
        return name.replace("[", "").replace("]", "");
    }

    /** The field's name without positions: {@code lines[2].amount} is {@code lines.amount}. */
    public String fieldKey(String name) {
        return name.replaceAll("\\[\\d+]", "");
    }

    public String labelled(@Nullable String label, String text) {
        return label == null ? text : label + (isChinese() ? "：" : ": ") + text;
    }

    /** The ids of what explains a field, for {@code aria-describedby}; null when nothing does. */
    public @Nullable String describedBy(String name, @Nullable Object hint, boolean wrong) {
        String id = fieldId(name);
        String ids = (hint == null ? "" : id + "-hint ") + (wrong ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    private Unit unitOf(BigDecimal value) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.chinese == isChinese() && value.abs().compareTo(unit.from) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == BusinessZone.today(clock).getYear();
    }

    private String format(TemporalAccessor value, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(value);
    }

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static @Nullable BigDecimal numberOf(@Nullable Object amount) {
        if (amount instanceof Money money) {
            return money.amount();
        }
        return amount instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static @Nullable LocalDate dayOf(@Nullable Object when) {
        if (when instanceof LocalDate day) {
            return day;
        }
        LocalDateTime time = timeOf(when);
        return time == null ? null : time.toLocalDate();
    }

    private static @Nullable LocalDateTime timeOf(@Nullable Object when) {
        if (when instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, BusinessZone.ID);
        }
        if (when instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(BusinessZone.ID).toLocalDateTime();
        }
        return when instanceof LocalDateTime time ? time : null;
    }

    /** In which amounts are counted from which size on, the largest first. */
    private enum Unit {
        WAN(true, 10_000, 10_000, "#,##0.0", "万元"),
        YUAN(true, 0, 1, "#,##0.##", "元"),
        MILLION(false, 1_000_000, 1_000_000, "#,##0.00", "M CNY"),
        THOUSAND(false, 10_000, 1_000, "#,##0.0", "k CNY"),
        CNY(false, 0, 1, "#,##0.##", "CNY");

        private final boolean chinese;
        private final BigDecimal from;
        private final BigDecimal size;
        private final String pattern;
        private final String name;

        Unit(boolean chinese, long from, long size, String pattern, String name) {
            this.chinese = chinese;
            this.from = BigDecimal.valueOf(from);
            this.size = BigDecimal.valueOf(size);
            this.pattern = pattern;
            this.name = name;
        }
    }
}
