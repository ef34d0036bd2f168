package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of the policy would change.
 *
 * @param present how many customers have each verdict under the present policy
 * @param drafted how many under the draft
 * @param riskBefore money at risk in all under the present policy, CNY
 * @param riskAfter the same under the draft
 * @param changes the customers whose verdict differs, largest revenue first
 */
public record TrustEffect(
        Map<TrustVerdict, Long> present,
        Map<TrustVerdict, Long> drafted,
        BigDecimal riskBefore,
        BigDecimal riskAfter,
        List<Change> changes) {

    /** One customer whose verdict differs; {@code holder} is null in the pool. */
    public record Change(
            CustomerId customer,
            String name,
            @Nullable String holder,
            TrustVerdict from,
            TrustVerdict to,
            BigDecimal scoreBefore,
            BigDecimal score,
            BigDecimal revenue) {}

    /** How many of one person's customers change. */
    public record Affected(@Nullable String holder, long customers) {}

    public TrustEffect {
        present = new TreeMap<>(present);
        drafted = new TreeMap<>(drafted);
        changes = List.copyOf(changes);
    }

    public long before(TrustVerdict verdict) {
        return present.getOrDefault(verdict, 0L);
    }

    public long after(TrustVerdict verdict) {
        return drafted.getOrDefault(verdict, 0L);
    }

    /** Whose customers change, most first. */
    public List<Affected> affected() {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.holder() == null ? "" : change.holder(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(own -> new Affected(own.getKey().isEmpty() ? null : own.getKey(), own.getValue()))
                .sorted((one, other) -> Long.compare(other.customers(), one.customers()))
                .toList();
    }
}
