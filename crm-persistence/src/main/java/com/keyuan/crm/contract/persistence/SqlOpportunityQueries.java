package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.OpportunityColumn;
import com.keyuan.crm.contract.OpportunityFilter;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.OpportunityPage;
import com.keyuan.crm.contract.OpportunityQueries;
import com.keyuan.crm.contract.OpportunityRow;
import com.keyuan.crm.contract.OpportunityStage;
import com.keyuan.crm.contract.OpportunityTotals;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlOpportunityQueries implements OpportunityQueries {

    /** Every stage with its sums beside its first rows. */
    private static final String BOARD = """
            with shown as (
                select %s, count(*) over stage as n, sum(opportunity.amount) over stage as total,
                       sum(round(opportunity.amount * %s / 100, 2)) over stage as weighted,
                       row_number() over (partition by opportunity.stage order by opportunity.ended_at desc nulls last,
                                          opportunity.close_on, opportunity.id) as place
                %s where %s and (cast(:holder as uuid) is null or opportunity.holder_id = cast(:holder as uuid))
                and (opportunity.ended_at is null or opportunity.ended_at >= :since)
                window stage as (partition by opportunity.stage))
            select * from shown where place <= :size order by stage, place""";

    private final OpportunityRows select;
    private final JdbcClient jdbc;

    @Override
    public Slice<OpportunityRow> rows(Permitted permitted, OpportunityFilter filter, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = OpportunityRows.parameters(permitted);
        boolean byAmount = filter.order() == OpportunityFilter.Order.AMOUNT;
        String from = byAmount
                ? ListKey.after(after, ListKey.Kind.AMOUNT, "opportunity.amount", "<", parameters)
                : ListKey.after(after, ListKey.Kind.DAY, "opportunity.close_on", ">", parameters);
        String sql = "select " + select.columns(permitted) + OpportunityRows.FROM + "where "
                + permitted.seen().sql() + narrowed(filter, parameters) + from
                + (byAmount
                        ? " order by opportunity.amount desc, opportunity.id desc"
                        : " order by opportunity.close_on, opportunity.id")
                + " limit :limit";
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(OpportunityRows::row).list(),
                size,
                row -> ListKey.text(byAmount ? row.amount() : row.closeOn(), row.id()));
    }

    @Override
    public OpportunityTotals totals(Permitted permitted, OpportunityFilter filter) {
        Map<String, @Nullable Object> parameters = OpportunityRows.parameters(permitted);
        return jdbc.sql("select " + select.totals() + OpportunityRows.FROM + "where "
                        + permitted.seen().sql() + narrowed(filter, parameters))
                .params(parameters)
                .query(OpportunityRows::sums)
                .single();
    }

    private static String narrowed(OpportunityFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(
                filter.stage() == null ? " and opportunity.ended_at is null" : " and opportunity.stage = :stage");
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage().name());
        }
        if (filter.text() != null) {
            sql.append(" and (opportunity.title ilike :text or customer.name ilike :text)");
            parameters.put("text", ListKey.piece(filter.text()));
        }
        if (filter.holder() != null) {
            sql.append(" and opportunity.holder_id = :holder");
            parameters.put("holder", filter.holder().value());
        }
        if (filter.closeBy() != null) {
            sql.append(" and opportunity.close_on <= :closeBy");
            parameters.put("closeBy", filter.closeBy());
        }
        return sql.toString();
    }

    @Override
    public List<OpportunityColumn> board(Permitted permitted, @Nullable PersonId holder, Instant endedSince, int size) {
        Map<OpportunityStage, OpportunityTotals> totals = new EnumMap<>(OpportunityStage.class);
        Map<OpportunityStage, List<OpportunityRow>> rows = new EnumMap<>(OpportunityStage.class);
        jdbc.sql(BOARD.formatted(
                        select.columns(permitted),
                        select.percent(),
                        OpportunityRows.FROM,
                        permitted.seen().sql()))
                .params(OpportunityRows.parameters(permitted))
                .param("holder", holder == null ? null : holder.value())
                .param("since", Timestamp.from(endedSince))
                .param("size", size)
                .query((row, n) -> {
                    OpportunityRow card = OpportunityRows.row(row, n);
                    totals.putIfAbsent(card.stage(), columnTotals(row));
                    return rows.computeIfAbsent(card.stage(), stage -> new ArrayList<>())
                            .add(card);
                })
                .list();
        return Arrays.stream(OpportunityStage.values())
                .map(stage -> new OpportunityColumn(
                        stage, totals.getOrDefault(stage, OpportunityTotals.NONE), rows.getOrDefault(stage, List.of())))
                .toList();
    }

    private static OpportunityTotals columnTotals(ResultSet row) throws SQLException {
        return new OpportunityTotals(
                row.getLong("n"), new Money(row.getBigDecimal("total")), new Money(row.getBigDecimal("weighted")));
    }

    @Override
    public List<OpportunityRow> ofCustomer(Permitted permitted, CustomerId customer, int size) {
        return jdbc.sql("select " + select.columns(permitted) + OpportunityRows.FROM + "where "
                        + permitted.seen().sql() + """
                         and opportunity.customer_id = :customer
                        order by opportunity.ended_at is not null, opportunity.id desc limit :size""")
                .params(OpportunityRows.parameters(permitted))
                .param("customer", customer.value())
                .param("size", size)
                .query(OpportunityRows::row)
                .list();
    }

    @Override
    public Optional<OpportunityPage> page(Permitted permitted, OpportunityId id) {
        return jdbc.sql("select " + select.columns(permitted) + """
                        , author.name as author_name, opportunity.created_at, contract.id as contract_id, contract.number
                        """ + OpportunityRows.FROM + """
                        join person author on author.id = opportunity.created_by
                        left join contract on contract.opportunity_id = opportunity.id and contract.state <> 'CANCELLED'
                        where opportunity.id = :id""")
                .params(OpportunityRows.parameters(permitted))
                .param("id", id.value())
                .query(SqlOpportunityQueries::page)
                .optional();
    }

    private static OpportunityPage page(ResultSet row, int n) throws SQLException {
        UUID contract = row.getObject("contract_id", UUID.class);
        OpportunityRow opportunity = OpportunityRows.row(row, n);
        return new OpportunityPage(
                opportunity,
                row.getString("author_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                contract == null ? null : new ContractId(contract),
                row.getString("number"),
                opportunity.mayEdit() && contract == null && opportunity.stage() != OpportunityStage.LOST);
    }

    @Override
    public List<Holder> holders(Permitted permitted) {
        return jdbc.sql("select distinct holder.id, holder.name" + OpportunityRows.FROM + "where "
                        + permitted.seen().sql() + " order by holder.name, holder.id")
                .params(permitted.seen().parameters())
                .query(SqlOpportunityQueries::holder)
                .list();
    }

    static Holder holder(ResultSet row, int n) throws SQLException {
        return new Holder(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
    }

    @Override
    public Optional<String> customerName(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }
}
