package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelRow;
import com.keyuan.crm.interaction.ChannelShareRow;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.ReceivedTouchId;
import com.keyuan.crm.interaction.ReceivedTouchRow;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the room as records. */
final class ChannelRows {

    private ChannelRows() {}

    static ChannelRow channel(ResultSet row, int n) throws SQLException {
        UUID holder = row.getObject("holder_id", UUID.class);
        return new ChannelRow(
                new ChannelId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                ChannelType.valueOf(row.getString("type")),
                row.getInt("number"),
                row.getString("address"),
                row.getString("label"),
                row.getBoolean("shared"),
                holder == null ? null : new PersonId(holder),
                row.getString("holder_name"),
                row.getBoolean("holder_here"),
                instant(row, "held_from"),
                row.getLong("touches"),
                row.getBoolean("signed"),
                instant(row, "secret_made_at"),
                instant(row, "retired_at"));
    }

    static ChannelShareRow share(ResultSet row, int n) throws SQLException {
        return new ChannelShareRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                row.getLong("shared_touches"),
                row.getLong("held_touches"),
                row.getLong("private_touches"),
                row.getLong("private_before"),
                row.getLong("all_before"));
    }

    static ReceivedTouchRow received(ResultSet row, int n) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID interaction = row.getObject("interaction_id", UUID.class);
        boolean told = row.getBoolean("told");
        return new ReceivedTouchRow(
                new ReceivedTouchId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getObject("channel_number", Integer.class),
                row.getString("channel_address"),
                row.getString("channel_label"),
                Direction.valueOf(row.getString("direction")),
                Medium.valueOf(row.getString("medium")),
                row.getBoolean("two_way"),
                row.getBoolean("opens_matter"),
                Objects.requireNonNull(instant(row, "happened_at")),
                told ? row.getString("peer_masked") : null,
                row.getString("person_name"),
                row.getString("answered_as"),
                told ? row.getString("note") : null,
                customer == null ? null : new CustomerId(customer),
                row.getString("customer_name"),
                row.getLong("others"),
                told,
                interaction == null ? null : new InteractionId(interaction),
                row.getBoolean("correctable"),
                row.getString("dismissed_why"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
