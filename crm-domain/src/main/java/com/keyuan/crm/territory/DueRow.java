package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is due to move, and what a plan needs to know of it.
 *
 * @param since when the holder got it
 * @param revenue net in the window, yuan
 * @param trust 0 to 100; 50 where nothing is known
 * @param waitsUntil while a contract is under way or a case is open; null when it need not wait
 */
public record DueRow(
        CustomerId customer,
        String name,
        char tier,
        PersonId holder,
        String holderName,
        @Nullable Level level,
        LocalDate since,
        List<DueReason> reasons,
        BigDecimal revenue,
        BigDecimal trust,
        BigDecimal moneyAtRisk,
        @Nullable String region,
        @Nullable String regionLabel,
        @Nullable String industry,
        @Nullable LocalDate waitsUntil) {

    public DueRow {
        reasons = List.copyOf(reasons);
    }
}
