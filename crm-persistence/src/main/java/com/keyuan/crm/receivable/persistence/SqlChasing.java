package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CreditHolds;
import com.keyuan.crm.receivable.DisputeId;
import com.keyuan.crm.receivable.Disputes;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.Promise;
import com.keyuan.crm.receivable.Promises;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and done about money that is late: promises, disputes, holds, letters. */
@Repository
@RequiredArgsConstructor
class SqlChasing implements Promises, Disputes, CreditHolds {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public boolean add(Promise promise, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into promise_to_pay (id, invoice_id, promised_on, amount, said_by, made_on,
                                                            recorded_by, recorded_at)
                                values (:id, :invoice, :on, :amount, :saidBy, :madeOn, :by, :at)
                                on conflict (id) do nothing""")
                        .param("id", promise.id().value())
                        .param("invoice", promise.invoice().value())
                        .param("on", promise.promisedOn())
                        .param("amount", promise.amount().amount())
                        .param("saidBy", promise.saidBy())
                        .param("madeOn", promise.madeOn())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    @Override
    public void open(DisputeId id, InvoiceId invoice, String reason, PersonId by, Instant at) {
        entities.flush();
        jdbc.sql("""
                        insert into invoice_dispute (id, invoice_id, reason, opened_at, opened_by)
                        values (:id, :invoice, :reason, :at, :by)""")
                .param("id", id.value())
                .param("invoice", invoice.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    @Override
    public void settle(InvoiceId invoice, String outcome, PersonId by, Instant at) {
        jdbc.sql("""
                        update invoice_dispute set settled_at = :at, settled_by = :by, outcome = :outcome
                        where invoice_id = :invoice and settled_at is null""")
                .param("invoice", invoice.value())
                .param("outcome", outcome)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    @Override
    public List<InvoiceId> endSettled(CustomerId customer, PersonId by, Instant at) {
        entities.flush();
        return jdbc.sql("""
                        with over as (
                            update invoice set disputed_at = null, version = version + 1
                            where customer_id = :customer and disputed_at is not null and settled_on is not null
                            returning id, reversed_on is not null as reversed)
                        update invoice_dispute set settled_at = :at, settled_by = :by,
                               outcome = case when over.reversed then '发票已冲销' else '款已付清' end
                        from over where invoice_id = over.id and settled_at is null returning invoice_id""")
                .param("customer", customer.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .query((row, n) -> new InvoiceId(row.getObject("invoice_id", UUID.class)))
                .list();
    }

    @Override
    public boolean place(CustomerId customer, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into credit_hold (id, customer_id, reason, placed_at, placed_by)
                                values (:id, :customer, :reason, :at, :by)
                                on conflict (customer_id) where lifted_at is null do nothing""")
                        .param("id", TimeOrderedIds.next())
                        .param("customer", customer.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    @Override
    public boolean lift(CustomerId customer, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                                update credit_hold set lifted_at = :at, lifted_by = :by, lift_reason = :reason
                                where customer_id = :customer and lifted_at is null""")
                        .param("customer", customer.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                > 0;
    }

    @Override
    public Optional<String> reasonOf(CustomerId customer) {
        return jdbc.sql("select reason from credit_hold where customer_id = :customer and lifted_at is null")
                .param("customer", customer.value())
                .query(String.class)
                .optional();
    }
}
