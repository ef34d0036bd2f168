package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.CALL_DURATION;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long a call lasted: seconds (95, 95秒), minutes and seconds (1:35, 1分35秒) or hours too (0:01:35). */
final class DurationRule {

    private static final Pattern CLOCK =
            Pattern.compile("(?:([0-9]{1,2})[:时])?(?:([0-9]{1,4})[:分])?(?:([0-9]{1,6})秒?)?");

    private DurationRule() {}

    /** Null where nothing is said. */
    static @Nullable Integer seconds(String cell, List<Finding> findings) {
        if (cell.isEmpty()) {
            return null;
        }
        String plain = cell.replace("：", ":").replaceAll("\\s|小(?=时)", "");
        Matcher clock = CLOCK.matcher(plain.matches("[0-9]{1,4}:[0-9]{1,2}") ? "0:" + plain : plain);
        if (!clock.matches()) {
            findings.add(Finding.blocking(CALL_DURATION, "noDuration", cell));
            return null;
        }
        return 3600 * part(clock, 1) + 60 * part(clock, 2) + part(clock, 3);
    }

    private static int part(Matcher clock, int group) {
        return clock.group(group) == null ? 0 : Integer.parseInt(clock.group(group));
    }
}
