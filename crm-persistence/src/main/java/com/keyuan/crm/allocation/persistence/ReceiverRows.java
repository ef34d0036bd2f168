package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many customers of each tier a {@code person} holds. */
final class ReceiverRows {

    static final String HELD = "book.held_a, book.held_b, book.held_c";

    static final String BOOK = """
            cross join lateral (
                select count(*) filter (where tier = 'A') as held_a, count(*) filter (where tier = 'B') as held_b,
                       count(*) filter (where tier not in ('A', 'B')) as held_c
                from allocation join customer on customer.id = allocation.customer_id
                where allocation.holder_id = person.id and allocation.ended_at is null) book""";

    private ReceiverRows() {}

    static Map<Tier, Integer> held(ResultSet row) throws SQLException {
        Map<Tier, Integer> held = new EnumMap<>(Tier.class);
        held.put(Tier.A, row.getInt("held_a"));
        held.put(Tier.B, row.getInt("held_b"));
        held.put(Tier.C, row.getInt("held_c"));
        return held;
    }

    static @Nullable Level level(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return level == null ? null : Level.valueOf(level);
    }
}
