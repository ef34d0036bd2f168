package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be given a customer.
 *
 * @param held how many customers of each tier the person holds now
 */
public record HolderOption(
        PersonId person,
        String name,
        String department,
        @Nullable Level level,
        Map<Tier, Integer> held) {

    public HolderOption {
        held = Map.copyOf(held);
    }

    public int held(Tier tier) {
        return held.getOrDefault(tier, 0);
    }

    Receiver receiver() {
        return new Receiver(person, level, held);
    }
}
