package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentQueries;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPaymentQueries implements PaymentQueries {

    static final String ROWS = """
            select payment.claim_id, claim.number as claim_number, payment.batch_id, batch.number as batch_number,
                   payment.attempt, payment.amount, payment.payee, payment.bank_account, payment.bank_name,
                   payment.paid_at, payment.failed_at, payment.failed_note
            from payment join expense_claim claim on claim.id = payment.claim_id
            join payment_batch batch on batch.id = payment.batch_id
            """;

    private static final String BATCHES = """
            select batch.id, batch.number, batch.created_at, person.name, count(*) as many, sum(payment.amount) as total,
                   count(payment.failed_at) as failed
            from payment_batch batch join person on person.id = batch.created_by
            join payment on payment.batch_id = batch.id
            where %s group by batch.id, person.name
            """;

    private final JdbcClient jdbc;

    @Override
    public Slice<BatchRow> batches(@Nullable String after, int size) {
        List<BatchRow> read = jdbc.sql(BATCHES.formatted("(cast(:after as uuid) is null or batch.id < :after)")
                        + "order by batch.id desc limit :limit")
                .param("after", SqlCursor.id(after))
                .param("limit", size + 1)
                .query(SqlPaymentQueries::batch)
                .list();
        return Slice.of(read, size, row -> row.id().toString());
    }

    @Override
    public Optional<BatchRow> batch(PaymentBatchId id) {
        return jdbc.sql(BATCHES.formatted("batch.id = :id"))
                .param("id", id.value())
                .query(SqlPaymentQueries::batch)
                .optional();
    }

    @Override
    public List<PaymentRow> paymentsOf(PaymentBatchId id) {
        return jdbc.sql(ROWS + "where payment.batch_id = :id order by claim.number")
                .param("id", id.value())
                .query(SqlPaymentQueries::row)
                .list();
    }

    private static BatchRow batch(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                new PaymentBatchId(row.getObject("id", UUID.class)),
                row.getString("number"),
                ClaimSql.instant(row, "created_at"),
                row.getString("name"),
                row.getLong("many"),
                ClaimSql.money(row, "total"),
                row.getLong("failed"));
    }

    static PaymentRow row(ResultSet row, int n) throws SQLException {
        return new PaymentRow(
                new ExpenseClaimId(row.getObject("claim_id", UUID.class)),
                row.getString("claim_number"),
                new PaymentBatchId(row.getObject("batch_id", UUID.class)),
                row.getString("batch_number"),
                row.getInt("attempt"),
                ClaimSql.money(row, "amount"),
                row.getString("payee"),
                row.getString("bank_account"),
                row.getString("bank_name"),
                ClaimSql.instant(row, "paid_at"),
                ClaimSql.maybeInstant(row, "failed_at"),
                row.getString("failed_note"));
    }
}
