package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.InvoiceNumber;
import com.keyuan.crm.expense.InvoiceRegister;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlInvoiceRegister implements InvoiceRegister {

    private final JdbcClient jdbc;

    @Override
    public Optional<String> takenBy(InvoiceNumber invoice, ExpenseClaimId claim) {
        // whoever enters the same pair at the same moment waits here, and then finds it taken
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('expense_invoice ' || :invoice, 0)) as text)")
                .param("invoice", invoice.toString())
                .query(String.class)
                .list();
        return jdbc.sql("""
                        select expense_claim.number from expense_invoice
                        join expense_claim on expense_claim.id = expense_invoice.claim_id
                        where expense_invoice.code is not distinct from cast(:code as varchar)
                        and expense_invoice.number = :number and expense_claim.id <> :claim""")
                .param("code", invoice.code())
                .param("number", invoice.number())
                .param("claim", claim.value())
                .query(String.class)
                .optional();
    }
}
