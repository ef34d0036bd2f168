package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.InvoiceEntry;
import com.keyuan.crm.receivable.ReceiptEntry;
import com.keyuan.crm.receivable.ReceivableNumbers;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReceivableNumbers implements ReceivableNumbers {

    private final JdbcClient jdbc;

    @Override
    public boolean has(InvoiceEntry entry) {
        return jdbc.sql("""
                        select exists (select 1 from invoice where number = :number and customer_id = :customer
                                       and amount = :amount and issued_on = :issued and due_on = :due)""")
                .param("number", entry.number())
                .param("customer", entry.customer().value())
                .param("amount", entry.amount().amount())
                .param("issued", entry.issuedOn())
                .param("due", entry.dueOn())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean has(ReceiptEntry entry) {
        return jdbc.sql("""
                        select exists (select 1 from receipt where reference = :reference and reversed_on is null
                                       and account_id = :account and amount = :amount and received_on = :on)""")
                .param("reference", entry.reference())
                .param("account", entry.account().value())
                .param("amount", entry.amount().amount())
                .param("on", entry.receivedOn())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<CompanyAccountId> firstAccount() {
        return jdbc.sql("select id from company_account where not retired order by name, number limit 1")
                .query(UUID.class)
                .optional()
                .map(CompanyAccountId::new);
    }

    @Override
    public String customerName(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }
}
