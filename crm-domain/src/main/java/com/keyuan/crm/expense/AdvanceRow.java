package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;

/**
 * An advance in a list; booked = set off + repaid + remaining.
 *
 * @param booked with corrections
 * @param offset set against claims
 */
public record AdvanceRow(
        AdvanceId id,
        long version,
        String number,
        PersonId person,
        String personName,
        String department,
        Advance.Kind kind,
        String purpose,
        LocalDate bookedOn,
        Money booked,
        Money offset,
        Money repaid,
        Money remaining,
        boolean held) {}
