package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountId;
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
    public boolean isInvoice(String number) {
        return jdbc.sql("select exists (select 1 from invoice where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isReceipt(String reference) {
        return jdbc.sql("select exists (select 1 from receipt where reference = :reference and reversed_on is null)")
                .param("reference", reference)
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
