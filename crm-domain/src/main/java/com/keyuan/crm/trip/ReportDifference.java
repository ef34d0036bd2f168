package com.keyuan.crm.trip;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a later version of a report says otherwise.
 *
 * @param customer whose section it is in; null for the summary
 * @param field the message key's last part: need, result, nextStep, proposed …
 */
public record ReportDifference(
        @Nullable String customer,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** The field without what was proposed in it. */
    public String part() {
        return field.startsWith("proposed.") ? "proposed" : field;
    }

    /** What changed from one version to the next, in the order of the later one. */
    public static List<ReportDifference> between(ReportContent before, ReportContent after) {
        List<ReportDifference> found = new ArrayList<>();
        add(found, null, "summary", before.summary(), after.summary());
        for (ReportContent.Section now : after.sections()) {
            sections(found, find(before.sections(), ReportContent.Section::visit, now.visit()), now);
        }
        for (ReportContent.Explained now : after.explained()) {
            var was = find(before.explained(), ReportContent.Explained::customer, now.customer());
            add(
                    found,
                    now.customer(),
                    "because",
                    was.map(ReportContent.Explained::because).orElse(null),
                    now.because());
        }
        proposed(found, before.proposed(), after.proposed());
        return found;
    }

    private static void sections(
            List<ReportDifference> found, Optional<ReportContent.Section> before, ReportContent.Section now) {
        compare(found, before, now, "met", section -> String.join("、", section.met()));
        compare(found, before, now, "need", ReportContent.Section::need);
        compare(found, before, now, "business", ReportContent.Section::business);
        compare(found, before, now, "competitor", ReportContent.Section::competitor);
        compare(found, before, now, "result", ReportContent.Section::result);
        compare(found, before, now, "nextStep", ReportContent.Section::nextStep);
        compare(found, before, now, "nextStepOn", ReportDifference::day);
    }

    private static @Nullable String day(ReportContent.Section section) {
        return section.nextStepOn() == null ? null : section.nextStepOn().toString();
    }

    private static void compare(
            List<ReportDifference> found,
            Optional<ReportContent.Section> before,
            ReportContent.Section now,
            String field,
            Function<ReportContent.Section, @Nullable String> part) {
        String was = before.isEmpty() ? null : part.apply(before.get());
        add(found, now.customer(), field, was, part.apply(now));
    }

    private static void proposed(
            List<ReportDifference> found, List<ReportContent.Proposed> before, List<ReportContent.Proposed> after) {
        for (ReportContent.Proposed now : after) {
            if (find(before, ReportContent.Proposed::id, now.id()).isEmpty()) {
                found.add(new ReportDifference(now.customer(), "proposed." + now.field(), null, now.shown()));
            }
        }
        for (ReportContent.Proposed was : before) {
            if (find(after, ReportContent.Proposed::id, was.id()).isEmpty()) {
                found.add(new ReportDifference(was.customer(), "proposed." + was.field(), was.shown(), null));
            }
        }
    }

    private static <T, K> Optional<T> find(List<T> all, Function<T, K> key, K sought) {
        return all.stream().filter(one -> key.apply(one).equals(sought)).findFirst();
    }

    private static void add(
            List<ReportDifference> found,
            @Nullable String customer,
            String field,
            @Nullable String before,
            @Nullable String after) {
        String was = before == null || before.isEmpty() ? null : before;
        String now = after == null || after.isEmpty() ? null : after;
        if (!Objects.equals(was, now)) {
            found.add(new ReportDifference(customer, field, was, now));
        }
    }
}
