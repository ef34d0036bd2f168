package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A present salesperson, with what decides on what they may be given.
 *
 * @param held how many customers of each tier they hold now
 */
public record Receiver(PersonId person, @Nullable Level level, Map<Tier, Integer> held) {

    public Receiver {
        held = Map.copyOf(held);
    }

    public int held(Tier tier) {
        return held.getOrDefault(tier, 0);
    }
}
