package com.keyuan.crm.territory;

import com.keyuan.crm.shared.PersonId;
import java.util.List;

/**
 * Regions (and industries) with the people who work them.
 *
 * @param version on which it was read; -1 for a new one
 * @param regions codes; each covers the regions that begin with it
 * @param industries codes; none means all
 */
public record Territory(
        TerritoryId id,
        long version,
        String name,
        boolean retired,
        List<String> regions,
        List<String> industries,
        List<PersonId> people) {

    public Territory {
        regions = List.copyOf(regions);
        industries = List.copyOf(industries);
        people = List.copyOf(people);
    }
}
