package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Channels and received touches as bare rows. */
public class TestChannels {

    private final JdbcClient jdbc;

    public TestChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A telephone number of the company's: held since 2026-01-01, or shared. */
    public ChannelId phone(String number, CurrentUser keeper, @Nullable CurrentUser holder) {
        ChannelId id = ChannelId.next();
        jdbc.sql("""
                        insert into company_channel (id, version, type, number, address, shared, created_by, created_at)
                        select :id, 0, 'PHONE', coalesce(max(number), 0) + 1, :address, :shared, :by, now()
                        from company_channel""")
                .param("id", id.value())
                .param("address", number)
                .param("shared", holder == null)
                .param("by", keeper.id().value())
                .update();
        if (holder != null) {
            jdbc.sql("""
                            insert into channel_holding (id, version, channel_id, holder_id, held_from, given_by)
                            values (:id, 0, :channel, :holder, timestamptz '2026-01-01 00:00+08', :by)""")
                    .param("id", TimeOrderedIds.next())
                    .param("channel", id.value())
                    .param("holder", holder.id().value())
                    .param("by", keeper.id().value())
                    .update();
        }
        return id;
    }

    /** A call of an unknown number, answered by somebody or by nobody. */
    public UUID unclaimed(ChannelId channel, @Nullable CurrentUser answered) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into received_touch (id, version, channel_id, reference, direction, medium, two_way, opens_matter,
                                                    happened_at, person_id, received_at)
                        values (:id, 0, :channel, :reference, 'IN', 'CALL', true, false, timestamptz '2026-03-17 10:00+08',
                                :person, now())""")
                .param("id", id)
                .param("channel", channel.value())
                .param("reference", id.toString())
                .param("person", answered == null ? null : answered.id().value())
                .update();
        return id;
    }
}
