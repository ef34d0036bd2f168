package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one due customer.
 *
 * @param to null when it stays
 * @param rules what stops it; of a move what a leaving plan dropped for it
 * @param wholeStake at stake with a stranger, yuan
 * @param stake at stake with the new holder, yuan
 */
public record RotationMove(
        CustomerId customer,
        PersonId from,
        @Nullable PersonId to,
        List<DueReason> due,
        List<RotationRule> rules,
        @Nullable LocalDate waitsUntil,
        char tier,
        long revenue,
        java.math.BigDecimal trust,
        long wholeStake,
        long stake,
        int travel,
        int inexperience) {

    public RotationMove {
        due = List.copyOf(due);
        rules = List.copyOf(rules);
    }
}
