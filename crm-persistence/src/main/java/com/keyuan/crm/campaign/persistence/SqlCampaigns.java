package com.keyuan.crm.campaign.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.campaign.CampaignDetails;
import com.keyuan.crm.campaign.CampaignGuest;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignInvitation;
import com.keyuan.crm.campaign.CampaignKind;
import com.keyuan.crm.campaign.CampaignResult;
import com.keyuan.crm.campaign.CampaignRow;
import com.keyuan.crm.campaign.Campaigns;
import com.keyuan.crm.campaign.GuestState;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCampaigns implements Campaigns {

    private final JdbcClient jdbc;

    @Override
    public boolean add(CampaignId id, CampaignDetails details, PersonId by, Instant now) {
        return details(CampaignSql.ADD, id, details)
                        .param("by", by.value())
                        .param("now", moment(now))
                        .update()
                > 0;
    }

    @Override
    public boolean change(CampaignId id, CampaignDetails details, long expected) {
        return details(CampaignSql.CHANGE, id, details)
                        .param("expected", expected)
                        .update()
                > 0;
    }

    private StatementSpec details(String sql, CampaignId id, CampaignDetails details) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("name", details.name())
                .param("kind", details.kind().name())
                .param("on", details.heldOn())
                .param("place", details.place())
                .param("cost", details.cost());
    }

    @Override
    public Optional<CampaignRow> find(CampaignId id) {
        return jdbc.sql(CampaignSql.ROWS + " where campaign.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public Slice<CampaignRow> list(@Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String from = ListKey.after(after, ListKey.Kind.DAY, "campaign.held_on", "<", parameters);
        List<CampaignRow> rows = jdbc.sql(CampaignSql.ROWS + " where true" + from
                        + " order by campaign.held_on desc, campaign.id desc limit :size")
                .params(parameters)
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> ListKey.text(row.heldOn(), row.id()));
    }

    @Override
    public int invite(CampaignId id, List<CustomerId> customers, PersonId by, Instant now) {
        return jdbc.sql(CampaignSql.INVITE)
                .param("id", id.value())
                .param("customers", customers.stream().map(CustomerId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .param("now", moment(now))
                .update();
    }

    @Override
    public boolean mark(CampaignId id, CustomerId customer, GuestState state, Instant now) {
        return jdbc.sql("""
                                update campaign_guest set state = :state, changed_at = :now
                                where campaign_id = :id and customer_id = :customer""")
                        .param("id", id.value())
                        .param("customer", customer.value())
                        .param("state", state.name())
                        .param("now", moment(now))
                        .update()
                > 0;
    }

    @Override
    public Slice<CampaignGuest> guests(CampaignId id, RecordFilter filter, @Nullable String after, int size) {
        List<CampaignGuest> rows = jdbc.sql(CampaignSql.GUESTS.formatted(filter.sql()))
                .params(filter.parameters())
                .param("id", id.value())
                .param("after", guest(after))
                .param("size", size + 1)
                .query((row, n) -> new CampaignGuest(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getString("holder"),
                        GuestState.valueOf(row.getString("state"))))
                .list();
        return Slice.of(rows, size, row -> row.customer().toString());
    }

    /** A cursor that nobody here made begins at the first page. */
    private static @Nullable UUID guest(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    @Override
    public List<CampaignResult> results(CampaignId id, RecordFilter filter, int days) {
        return jdbc.sql(CampaignSql.RESULTS.formatted(filter.sql()))
                .params(filter.parameters())
                .param("id", id.value())
                .param("days", days)
                .query((row, n) -> new CampaignResult(
                        row.getString("source"),
                        row.getString("name_en"),
                        row.getInt("invited"),
                        row.getInt("came"),
                        row.getInt("new_customers"),
                        row.getInt("orders"),
                        row.getBigDecimal("revenue"),
                        row.getInt("contracts"),
                        row.getBigDecimal("contracted"),
                        row.getBigDecimal("cost")))
                .list();
    }

    @Override
    public List<CampaignInvitation> ofCustomer(CustomerId customer, int most) {
        return jdbc.sql(CampaignSql.OF_CUSTOMER)
                .param("customer", customer.value())
                .param("most", most)
                .query((row, n) -> new CampaignInvitation(
                        new CampaignId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("held_on", LocalDate.class),
                        GuestState.valueOf(row.getString("state"))))
                .list();
    }

    private static CampaignRow row(ResultSet row) throws SQLException {
        return new CampaignRow(
                new CampaignId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                CampaignKind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getBigDecimal("cost"),
                row.getInt("invited"),
                row.getInt("came"));
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atZone(BusinessZone.ID).toOffsetDateTime();
    }
}
