package com.keyuan.crm.intake;

import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts, days and numbers of people as they are written in other people's tables. */
final class CellRule {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,16}(\\.[0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))(?:[ T][0-9:.]+)?");
    private static final Pattern MOMENT = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?[ T]+"
            + "([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern PEOPLE = Pattern.compile("(?:[0-9]+-)?([0-9]{1,9})人?");

    private CellRule() {}

    /** CNY with or without sign of currency and thousands; brackets mean negative. */
    static Optional<Money> amount(IntakeField field, String cell, List<Finding> findings) {
        String plain = plain(cell).replaceAll("[,¥\\s]|元|CNY|RMB", "").replaceFirst("^\\((.*)\\)$", "-$1");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(plain).matches()) {
            findings.add(Finding.blocking(field, "noAmount", cell));
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(plain);
        if (amount.stripTrailingZeros().scale() > 2 || amount.abs().compareTo(Money.LARGEST) > 0) {
            findings.add(Finding.blocking(field, "amountNotExact", cell));
            return Optional.empty();
        }
        return Optional.of(new Money(amount));
    }

    /** Year first; a day written the other way round could be two days. */
    static Optional<LocalDate> day(IntakeField field, String cell, List<Finding> findings) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = DAY.matcher(plain(cell).strip());
        if (parts.matches()) {
            boolean separated = parts.group(2) != null;
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(separated ? 2 : 4)),
                        Integer.parseInt(parts.group(separated ? 3 : 5))));
            } catch (DateTimeException noSuchDay) {
                // told below
            }
        }
        findings.add(Finding.blocking(field, "noDay", cell));
        return Optional.empty();
    }

    /** Year first and with hour and minute, in Shanghai; with an offset where it was elsewhere. */
    static Optional<Instant> moment(IntakeField field, String cell, List<Finding> findings) {
        Matcher parts = MOMENT.matcher(plain(cell).strip());
        if (parts.matches()) {
            try {
                LocalDateTime local = LocalDateTime.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        Integer.parseInt(parts.group(5)),
                        parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6)));
                ZoneId zone = parts.group(7) == null ? BusinessZone.ID : ZoneId.of(parts.group(7));
                return Optional.of(local.atZone(zone).toInstant());
            } catch (DateTimeException noSuchMoment) {
                // told below
            }
        }
        findings.add(Finding.blocking(field, "noMoment", cell));
        return Optional.empty();
    }

    /** A number of people, or a span whose end counts. */
    static Optional<HeadcountBand> headcount(IntakeField field, String cell, List<Finding> findings) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Matcher people = PEOPLE.matcher(plain(cell).replaceAll("[,\\s]", ""));
        if (!people.matches()) {
            findings.add(Finding.blocking(field, "noNumber", cell));
            return Optional.empty();
        }
        int number = Integer.parseInt(people.group(1));
        return Optional.of(
                number < 20
                        ? HeadcountBand.UNDER_20
                        : number < 100
                                ? HeadcountBand.UNDER_100
                                : number < 500
                                        ? HeadcountBand.UNDER_500
                                        : number < 2000 ? HeadcountBand.UNDER_2000 : HeadcountBand.OVER_2000);
    }

    /** The text, or nothing and a finding where it is longer than it may be. */
    static @Nullable String text(IntakeField field, String cell, int longest, List<Finding> findings) {
        if (cell.length() > longest) {
            findings.add(new Finding(field, "tooLong", cell, Integer.toString(longest), true));
            return null;
        }
        return cell.isEmpty() ? null : cell;
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replace('−', '-');
    }
}
