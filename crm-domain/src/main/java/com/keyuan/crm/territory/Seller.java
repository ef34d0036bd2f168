package com.keyuan.crm.territory;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody among whom customers move.
 *
 * @param takes whether the person is present, sells and belongs to the scope; others only give
 * @param manager whether the person takes what nobody else may, when somebody leaves
 * @param home the region of most of the person's customers
 * @param held customers of tier A, B and C
 * @param revenue of all customers held, net in the window, yuan
 * @param industries how many customers of each
 */
public record Seller(
        PersonId id,
        String name,
        @Nullable Level level,
        boolean takes,
        boolean manager,
        @Nullable String home,
        List<Integer> held,
        BigDecimal revenue,
        Map<String, Integer> industries) {

    public Seller {
        held = List.copyOf(held);
        industries = Map.copyOf(industries);
    }
}
