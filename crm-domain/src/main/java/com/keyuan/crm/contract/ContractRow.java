package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract in a list and on its page.
 *
 * @param nextDue the next instalment that is due from today on; null where none is left
 * @param service who serves it; null where nobody has accepted it
 */
public record ContractRow(
        ContractId id,
        long version,
        String number,
        CustomerId customer,
        String customerName,
        String tier,
        String title,
        Money amount,
        ContractState state,
        LocalDate signBy,
        @Nullable LocalDate signedOn,
        String holder,
        @Nullable LocalDate nextDue,
        @Nullable String service,
        Instant createdAt) {}
