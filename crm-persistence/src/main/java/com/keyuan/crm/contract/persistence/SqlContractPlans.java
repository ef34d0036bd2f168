package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPlans;
import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentBilled;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement writes a whole plan; that it comes to the amount is asked by the database at the end of the transaction. */
@Repository
@RequiredArgsConstructor
class SqlContractPlans implements ContractPlans {

    private static final String WRITE = """
            insert into contract_instalment (id, contract_id, ordinal, due_on, amount, label)
            select id, :contract, place, due_on, amount, label
            from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:amounts as numeric[]), cast(:labels as text[]))
                with ordinality as part (id, due_on, amount, label, place)
            on conflict (id) do update set ordinal = excluded.ordinal, due_on = excluded.due_on, amount = excluded.amount,
                label = excluded.label
            where contract_instalment.contract_id = excluded.contract_id
                and (contract_instalment.ordinal, contract_instalment.due_on, contract_instalment.amount, contract_instalment.label)
                    is distinct from (excluded.ordinal, excluded.due_on, excluded.amount, excluded.label)""";

    /** The plan as it stands is taken from the table itself. */
    private static final String AMEND = """
            insert into contract_amendment (id, contract_id, ordinal, reason, agreed_on, amount_before, amount_after, plan_before,
                                            made_by, made_at)
            select :id, :contract, :ordinal, :reason, :on, :before, :after, coalesce((
                       select jsonb_agg(jsonb_build_object('dueOn', due_on, 'amount', amount, 'label', label) order by ordinal)
                       from contract_instalment where contract_id = :contract), '[]'), :by, :at""";

    private final JdbcClient jdbc;

    @Override
    public List<Instalment> of(ContractId contract) {
        return jdbc.sql("select * from contract_instalment where contract_id = :contract order by ordinal")
                .param("contract", contract.value())
                .query((row, n) -> new Instalment(
                        new InstalmentId(row.getObject("id", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("label")))
                .list();
    }

    @Override
    public void replace(ContractId contract, List<Instalment> plan) {
        UUID[] ids = own(contract, plan);
        try {
            jdbc.sql(
                            "delete from contract_instalment where contract_id = :contract and id <> all(cast(:ids as uuid[]))")
                    .param("contract", contract.value())
                    .param("ids", ids)
                    .update();
        } catch (DataIntegrityViolationException billed) {
            throw new InstalmentBilled();
        }
        jdbc.sql(WRITE)
                .param("contract", contract.value())
                .param("ids", ids)
                .param("days", plan.stream().map(one -> one.dueOn().toString()).toArray(String[]::new))
                .param(
                        "amounts",
                        plan.stream().map(one -> one.amount().toString()).toArray(String[]::new))
                .param("labels", labels(plan))
                .update();
    }

    /** A line that came with an id of another contract’s, as from an old draft, gets one of its own. */
    private UUID[] own(ContractId contract, List<Instalment> plan) {
        UUID[] ids = plan.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        Set<UUID> taken = jdbc.sql(
                        "select id from contract_instalment where id = any(:ids) and contract_id <> :contract")
                .param("ids", ids)
                .param("contract", contract.value())
                .query(UUID.class)
                .set();
        return Arrays.stream(ids)
                .map(id -> taken.contains(id) ? TimeOrderedIds.next() : id)
                .toArray(UUID[]::new);
    }

    private static @Nullable String[] labels(List<Instalment> plan) {
        @Nullable String[] labels = new String[plan.size()];
        IntStream.range(0, plan.size()).forEach(i -> labels[i] = plan.get(i).label());
        return labels;
    }

    @Override
    public void amend(Amendment amendment) {
        jdbc.sql(AMEND)
                .param("id", TimeOrderedIds.next())
                .param("contract", amendment.contract().value())
                .param("ordinal", amendment.ordinal())
                .param("reason", amendment.reason())
                .param("on", amendment.agreedOn())
                .param("before", amendment.before().amount())
                .param("after", amendment.after().amount())
                .param("by", amendment.by().value())
                .param("at", Timestamp.from(amendment.at()))
                .update();
    }
}
