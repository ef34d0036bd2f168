package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.PaymentBatch;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentBatches;
import org.springframework.data.repository.Repository;

interface JpaPaymentBatches extends PaymentBatches, Repository<PaymentBatch, PaymentBatchId> {}
