package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the policy would change.
 *
 * @param present how many customers each tier would have under the present policy
 * @param drafted how many under the draft
 * @param changes the customers whose tier differs, largest revenue first
 */
public record TierEffect(Map<Tier, Long> present, Map<Tier, Long> drafted, List<Change> changes) {

    /** One customer whose tier differs; {@code holder} is null in the pool. */
    public record Change(
            CustomerId customer,
            String name,
            @Nullable String holder,
            Tier from,
            Tier to,
            BigDecimal score,
            BigDecimal revenue) {}

    /** How many of one person's customers change. */
    public record Affected(@Nullable String holder, long up, long down) {}

    public TierEffect {
        present = new TreeMap<>(present);
        drafted = new TreeMap<>(drafted);
        changes = List.copyOf(changes);
    }

    public long up() {
        return changes.stream()
                .filter(change -> change.to().isAbove(change.from()))
                .count();
    }

    public long down() {
        return changes.size() - up();
    }

    /** Whose customers change, most first. */
    public List<Affected> affected() {
        return changes.stream()
                .collect(Collectors.groupingBy(change -> change.holder() == null ? "" : change.holder()))
                .entrySet()
                .stream()
                .map(own -> {
                    long up = own.getValue().stream()
                            .filter(change -> change.to().isAbove(change.from()))
                            .count();
                    return new Affected(
                            own.getKey().isEmpty() ? null : own.getKey(),
                            up,
                            own.getValue().size() - up);
                })
                .sorted((one, other) -> Long.compare(other.up() + other.down(), one.up() + one.down()))
                .toList();
    }
}
