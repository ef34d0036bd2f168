package com.keyuan.crm.access;

import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.TestChannels;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Channels that somebody holds, and calls of unknown numbers that somebody answered, for the access matrix. */
@RequiredArgsConstructor
public class ChannelRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;
    private final TestCustomers customers;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("channel", this::channel, "touch", this::touch, "channel_person", this::person);
    }

    private Map<String, Object> channel(@Nullable CurrentUser holder) {
        ChannelId id = new TestChannels(jdbc).phone(number(), company.hire("综合部", Role.ADMIN), holder);
        return Map.of("id", id, "holder", holder == null ? "" : holder.id());
    }

    private Map<String, Object> touch(@Nullable CurrentUser answered) {
        ChannelId channel = new TestChannels(jdbc).phone(number(), company.hire("综合部", Role.ADMIN), null);
        String name = "具名" + TimeOrderedIds.next();
        customers.named(name, null);
        return Map.of("id", new TestChannels(jdbc).unclaimed(channel, answered), "name", name);
    }

    private @Nullable Map<String, Object> person(@Nullable CurrentUser person) {
        return person == null ? null : Map.of("person", person.id());
    }

    private static String number() {
        return "1"
                + String.valueOf(
                        1_000_000_000L + (TimeOrderedIds.next().getMostSignificantBits() >>> 8) % 899_999_999L);
    }
}
