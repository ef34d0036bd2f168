package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** A claim in a list. */
public record ClaimRow(
        ExpenseClaimId id,
        String number,
        ClaimState state,
        Instant since,
        String tripNumber,
        String places,
        DateRange dates,
        PersonId claimant,
        String claimantName,
        String department,
        Money claimed,
        Money payable) {}
