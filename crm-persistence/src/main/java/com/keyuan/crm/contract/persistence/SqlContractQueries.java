package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.contract.AmendmentRow;
import com.keyuan.crm.contract.ContractFilter;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractQueries;
import com.keyuan.crm.contract.ContractRow;
import com.keyuan.crm.contract.ContractTotals;
import com.keyuan.crm.contract.OpportunityQueries.Holder;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlContractQueries implements ContractQueries {

    private final JdbcClient jdbc;

    @Override
    public Slice<ContractRow> rows(
            RecordFilter permitted, ContractFilter filter, LocalDate today, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        boolean byAmount = filter.order() == ContractFilter.Order.AMOUNT;
        String from = byAmount
                ? ListKey.after(after, ListKey.Kind.AMOUNT, "contract.amount", "<", parameters)
                : ListKey.after(after, ListKey.Kind.MOMENT, "contract.created_at", "<", parameters);
        String sql = ContractRows.ROWS + permitted.sql() + narrowed(filter, parameters) + from + " order by contract."
                + (byAmount ? "amount" : "created_at") + " desc, contract.id desc limit :limit";
        parameters.put("limit", size + 1);
        parameters.put("today", today);
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(ContractRows::row).list(),
                size,
                row -> ListKey.text(byAmount ? row.amount() : row.createdAt(), row.id()));
    }

    @Override
    public ContractTotals totals(RecordFilter permitted, ContractFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        return jdbc.sql("""
                        select count(*) as n, coalesce(sum(contract.amount), 0) as amount
                        from contract join customer on customer.id = contract.customer_id where\s""" + permitted.sql() + narrowed(filter, parameters))
                .params(parameters)
                .query((row, n) -> new ContractTotals(row.getLong("n"), new Money(row.getBigDecimal("amount"))))
                .single();
    }

    private static String narrowed(ContractFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (filter.text() != null) {
            sql.append(" and (contract.number ilike :text or contract.title ilike :text or customer.name ilike :text)");
            parameters.put("text", ListKey.piece(filter.text()));
        }
        if (filter.state() != null) {
            sql.append(" and contract.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.holder() != null) {
            sql.append(" and contract.holder_id = :holder");
            parameters.put("holder", filter.holder().value());
        }
        if (filter.signedFrom() != null) {
            sql.append(" and contract.signed_on >= :signedFrom");
            parameters.put("signedFrom", filter.signedFrom());
        }
        if (filter.signedTo() != null) {
            sql.append(" and contract.signed_on <= :signedTo");
            parameters.put("signedTo", filter.signedTo());
        }
        return sql.toString();
    }

    @Override
    public List<ContractRow> ofCustomer(RecordFilter permitted, CustomerId customer, LocalDate today, int size) {
        return jdbc.sql(ContractRows.ROWS + permitted.sql() + """
                         and contract.customer_id = :customer
                        order by contract.ended_at is not null, contract.created_at desc, contract.id desc limit :size""")
                .params(permitted.parameters())
                .param("today", today)
                .param("customer", customer.value())
                .param("size", size)
                .query(ContractRows::row)
                .list();
    }

    @Override
    public Optional<ContractRow> row(ContractId id, LocalDate today) {
        return jdbc.sql(ContractRows.ROWS + "contract.id = :id")
                .param("id", id.value())
                .param("today", today)
                .query(ContractRows::row)
                .optional();
    }

    @Override
    public Optional<ContractPage.Details> details(ContractId id) {
        return jdbc.sql(ContractRows.DETAILS)
                .param("id", id.value())
                .query(ContractRows::details)
                .optional();
    }

    @Override
    public List<AmendmentRow> amendments(ContractId id) {
        return jdbc.sql(ContractRows.AMENDMENTS)
                .param("id", id.value())
                .query(ContractRows::amendment)
                .list();
    }

    @Override
    public List<Holder> holders(RecordFilter permitted) {
        return jdbc.sql("""
                        select distinct holder.id, holder.name from contract join person holder on holder.id = contract.holder_id
                        where\s""" + permitted.sql() + " order by holder.name, holder.id")
                .params(permitted.parameters())
                .query(SqlOpportunityQueries::holder)
                .list();
    }

    @Override
    public List<ChannelChoice> channels() {
        return jdbc.sql(
                        "select id, number, address, label from company_channel where retired_at is null order by number")
                .query(ContractRows::channel)
                .list();
    }
}
