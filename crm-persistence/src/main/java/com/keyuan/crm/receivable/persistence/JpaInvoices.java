package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.Invoice;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.Invoices;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaInvoices extends Invoices, Repository<Invoice, InvoiceId> {

    @Override
    Optional<Invoice> findByNumber(String number);

    @Override
    @Query("select count(i) > 0 from Invoice i where i.instalmentId = :instalment and i.reversedOn is null")
    boolean isBilled(UUID instalment);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.id = :id")
    Optional<Invoice> lock(InvoiceId id);
}
