package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.Receipt;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.Receipts;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaReceipts extends Receipts, Repository<Receipt, ReceiptId> {

    @Override
    @Query("select r from Receipt r where r.reference = :reference and r.reversedOn is null")
    Optional<Receipt> findByReference(String reference);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Receipt r where r.id = :id")
    Optional<Receipt> lock(ReceiptId id);
}
