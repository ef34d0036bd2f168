package com.keyuan.crm.expense;

import com.keyuan.crm.expense.ClaimVersion.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one submission to the next.
 *
 * @param changes added lines have no before, removed ones no after
 */
public record VersionDifference(int revision, Instant submittedAt, List<LineChange> changes) {

    /** A field before and after, as text. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** A line before and after, and which of its fields differ. */
    public record LineChange(
            @Nullable Line before, @Nullable Line after, List<FieldChange> fields) {

        public boolean changed(String field) {
            return fields.stream().anyMatch(change -> change.field().equals(field));
        }

        public Line line() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    public VersionDifference {
        changes = List.copyOf(changes);
    }

    /** The differences of each submission from the one before it, newest first. */
    public static List<VersionDifference> between(List<ClaimVersion> versions) {
        List<VersionDifference> differences = new ArrayList<>();
        for (int i = versions.size() - 1; i > 0; i--) {
            ClaimVersion later = versions.get(i);
            differences.add(
                    new VersionDifference(later.revision(), later.submittedAt(), changes(versions.get(i - 1), later)));
        }
        return differences;
    }

    private static List<LineChange> changes(ClaimVersion earlier, ClaimVersion later) {
        Map<ExpenseLineId, Line> before =
                earlier.lines().stream().collect(Collectors.toMap(Line::id, Function.identity()));
        Map<ExpenseLineId, Line> after =
                later.lines().stream().collect(Collectors.toMap(Line::id, Function.identity()));
        List<LineChange> changes = new ArrayList<>();
        earlier.lines().stream()
                .filter(line -> !after.containsKey(line.id()))
                .forEach(line -> changes.add(new LineChange(line, null, List.of())));
        for (Line line : later.lines()) {
            Line old = before.get(line.id());
            List<FieldChange> fields = old == null ? List.of() : fields(old, line);
            if (old == null || !fields.isEmpty()) {
                changes.add(new LineChange(old, line, fields));
            }
        }
        return changes;
    }

    private static List<FieldChange> fields(Line before, Line after) {
        List<FieldChange> fields = new ArrayList<>();
        add(fields, "category", before.category(), after.category());
        add(fields, "spentOn", before.spentOn(), after.spentOn());
        add(fields, "days", before.days(), after.days());
        add(fields, "city", before.city(), after.city());
        add(fields, "amount", before.amount(), after.amount());
        add(fields, "invoice", before.invoice(), after.invoice());
        add(fields, "customer", before.customer(), after.customer());
        add(fields, "note", before.note(), after.note());
        return fields;
    }

    private static void add(List<FieldChange> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new FieldChange(name, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
