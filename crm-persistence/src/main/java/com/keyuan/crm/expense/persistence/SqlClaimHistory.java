package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ClaimHistory;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.ExpenseClaim;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Instant;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlClaimHistory implements ClaimHistory {

    private final JdbcClient jdbc;

    @Override
    public void keepVersion(ExpenseClaimId claim) {
        jdbc.sql("""
                        insert into expense_claim_version (claim_id, revision, submitted_at, claimed)
                        select id, revision, submitted_at, claimed from expense_claim where id = :claim""").param("claim", claim.value()).update();
        jdbc.sql("""
                        insert into expense_line_version (claim_id, revision, line_id, position, category, spent_on, days,
                               city, amount, invoice_code, invoice_number, customer_id, note)
                        select line.claim_id, claim.revision, line.id, line.position, line.category, line.spent_on, line.days,
                               line.city, line.amount, invoice.code, invoice.number, line.customer_id, line.note
                        from expense_line line join expense_claim claim on claim.id = line.claim_id
                        left join expense_invoice invoice on invoice.id = line.invoice_id
                        where claim.id = :claim""").param("claim", claim.value()).update();
    }

    @Override
    public void moved(
            ExpenseClaim claim, @Nullable ClaimState from, Instant at, @Nullable PersonId by, @Nullable String note) {
        jdbc.sql("""
                        insert into expense_move (id, claim_id, revision, from_state, to_state, moved_at, moved_by, note)
                        values (:id, :claim, :revision, :from, :to, :at, :by, :note)""")
                .param("id", TimeOrderedIds.next())
                .param("claim", claim.getId().value())
                .param("revision", claim.getRevision())
                .param("from", from == null ? null : from.name())
                .param("to", claim.getState().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("note", note)
                .update();
    }
}
