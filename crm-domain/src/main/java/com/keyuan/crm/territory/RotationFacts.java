package com.keyuan.crm.territory;

import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a plan stands on, as of its day.
 *
 * @param allocation who may receive which tier, and how many
 * @param reach what each person works; a customer in nobody's reach asks for no territory
 * @param former who held a customer not long ago
 * @param interests who has declared an interest in a customer
 * @param contact how much somebody has been in touch with a customer, weighed by age
 */
public record RotationFacts(
        AllocationPolicy allocation,
        List<DueRow> due,
        List<Seller> people,
        Map<PersonId, List<Reach>> reach,
        Map<CustomerId, Set<PersonId>> former,
        Map<CustomerId, Set<PersonId>> interests,
        Map<CustomerId, Map<PersonId, Double>> contact) {

    public RotationFacts {
        due = List.copyOf(due);
        people = List.copyOf(people);
    }

    /**
     * A region and an industry that somebody works.
     *
     * @param industry null for all
     */
    public record Reach(String region, @Nullable String industry) {

        boolean covers(DueRow customer) {
            return customer.region() != null
                    && customer.region().startsWith(region)
                    && (industry == null || industry.equals(customer.industry()));
        }
    }

    double contact(CustomerId customer, PersonId person) {
        return contact.getOrDefault(customer, Map.of()).getOrDefault(person, 0.0);
    }
}
